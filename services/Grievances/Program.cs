using Concord.Hosting;
using Concord.Grievances;

return await PlatformHost.RunAsync(args, GrievancesModel.Context);
