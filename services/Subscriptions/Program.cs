using Concord.Hosting;
using Concord.Subscriptions;

return await PlatformHost.RunAsync(args, SubscriptionsModel.Context);
