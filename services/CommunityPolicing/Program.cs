using Concord.Hosting;
using Concord.CommunityPolicing;

return await PlatformHost.RunAsync(args, CommunityPolicingModel.Context);
