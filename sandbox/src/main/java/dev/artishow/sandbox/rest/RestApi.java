package dev.artishow.sandbox.rest;

import dev.artishow.sandbox.draft.Mailroom;
import dev.artishow.sandbox.fault.Faults;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.GlobalLimit;
import dev.artishow.sandbox.http.Inspection;
import dev.artishow.sandbox.http.Pipeline;
import dev.artishow.sandbox.http.RateLimits;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.wire.AttachmentLinks;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.List;

/** All of REST, to be hung on a web server. */
public final class RestApi {
  /** What the routes stand on. */
  public record Parts(
      World world,
      Mailroom mailroom,
      RateLimits limits,
      GlobalLimit global,
      Inspection inspection) {}

  private final Parts parts;
  private final AttachmentLinks links;
  private final int attachmentSizeLimit;
  private final Routes routes = new Routes();

  /**
   * Puts REST together.
   *
   * @param gateway where the gateway is, and how many shards it wants
   * @param attachmentSizeLimit bytes that one uploaded file may have
   */
  public RestApi(
      Parts parts, AttachmentLinks links, GatewayAddress gateway, int attachmentSizeLimit) {
    this.parts = parts;
    this.links = links;
    this.attachmentSizeLimit = attachmentSizeLimit;
    fill(gateway);
  }

  /** All routes, with method and path. */
  public List<String> routes() {
    return routes.entries().stream().map(Routes.Entry::name).toList();
  }

  /**
   * Adds every route to the server's.
   *
   * @param faults what is to go wrong
   */
  public void addTo(RoutesConfig server, Faults faults) {
    Pipeline pipeline =
        new Pipeline(
            new Pipeline.Parts(
                parts.world(), parts.limits(), parts.global(), parts.inspection(), faults));
    for (Routes.Entry entry : routes.entries()) {
      server.addHttpHandler(
          HandlerType.findOrCreate(entry.method()),
          Routes.BASE + entry.path(),
          context -> pipeline.handle(context, entry));
    }
    server.get(AttachmentEndpoint.PATH, new AttachmentEndpoint(parts.world(), links));
  }

  private void fill(GatewayAddress gateway) {
    Mailroom mailroom = parts.mailroom();
    new UserRoutes(gateway).addTo(routes);
    GuildRoutes.addTo(routes);
    EmojiRoutes.addTo(routes);
    StickerRoutes.addTo(routes);
    AutoModRoutes.addTo(routes);
    CommandRoutes.addTo(routes);
    ChannelRoutes.addTo(routes);
    new ThreadRoutes(mailroom, attachmentSizeLimit).addTo(routes);
    new MessageRoutes(mailroom, attachmentSizeLimit).addTo(routes);
    new InteractionRoutes(mailroom, attachmentSizeLimit).addTo(routes);
    new WebhookRoutes(mailroom, attachmentSizeLimit).addTo(routes);
    // the first route that fits answers, so this one takes what no other wants
    for (HandlerType method : HandlerType.commonHttp()) {
      routes.addOpen(method.name(), "/<anything>", RestApi::noSuchRoute);
    }
  }

  private static Answer noSuchRoute(Request request, State state) {
    state.transcript().add("the sandbox has no route " + request.path());
    throw DiscordError.notFound();
  }
}
