package dev.artishow.sandbox.rest;

import dev.artishow.sandbox.contract.Contract;
import dev.artishow.sandbox.contract.Violation;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.wire.AttachmentLinks;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.List;

/** All of REST, to be hung on a web server. */
public final class RestApi {
  /** Where the routes begin. */
  public static final String BASE = "/api/v10";

  /**
   * What the routes stand on.
   *
   * @param violations where breaches of the contract are noted; touched with the lock held
   */
  public record Parts(
      World world,
      Mailroom mailroom,
      RateLimits limits,
      Contract contract,
      List<Violation> violations) {}

  private final Parts parts;
  private final AttachmentLinks links;
  private final String gatewayUrl;
  private final int attachmentSizeLimit;

  /**
   * Puts REST together.
   *
   * @param attachmentSizeLimit bytes that one uploaded file may have
   */
  public RestApi(Parts parts, AttachmentLinks links, String gatewayUrl, int attachmentSizeLimit) {
    this.parts = parts;
    this.links = links;
    this.gatewayUrl = gatewayUrl;
    this.attachmentSizeLimit = attachmentSizeLimit;
  }

  /** Adds every route to the server's. */
  public void addTo(RoutesConfig server) {
    Pipeline pipeline =
        new Pipeline(parts.world(), parts.limits(), parts.contract(), parts.violations());
    for (Routes.Entry entry : table().entries()) {
      server.addHttpHandler(
          HandlerType.findOrCreate(entry.method()),
          BASE + entry.path(),
          context -> pipeline.handle(context, entry));
    }
    server.get(AttachmentEndpoint.PATH, new AttachmentEndpoint(parts.world(), links));
  }

  private Routes table() {
    Routes routes = new Routes();
    new UserRoutes(gatewayUrl).addTo(routes);
    GuildRoutes.addTo(routes);
    CommandRoutes.addTo(routes);
    new ChannelRoutes(parts.mailroom(), attachmentSizeLimit).addTo(routes);
    new InteractionRoutes(parts.mailroom(), attachmentSizeLimit).addTo(routes);
    new WebhookRoutes(parts.mailroom(), attachmentSizeLimit).addTo(routes);
    // the first route that fits answers, so this one takes what no other wants
    for (HandlerType method : HandlerType.commonHttp()) {
      routes.addOpen(method.name(), "/<anything>", RestApi::noSuchRoute);
    }
    return routes;
  }

  private static Answer noSuchRoute(Request request, State state) {
    state.transcript().add("the sandbox has no route " + request.path());
    throw DiscordError.notFound();
  }
}
