using Concord.Hosting;
using Concord.ViolenceReduction;

return await PlatformHost.RunAsync(args, ViolenceReductionModel.Context);
