using Concord.Hosting;
using Concord.Reintegration;

return await PlatformHost.RunAsync(args, ReintegrationModel.Context);
