using Concord.Hosting;
using Concord.Transhumance;

return await PlatformHost.RunAsync(args, TranshumanceModel.Context);
