package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.OutcomeWording;
import dev.artishow.bot.discord.card.PetitionCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.petition.Cutout;
import dev.artishow.bot.petition.Outcome;
import dev.artishow.bot.petition.Petition;
import dev.artishow.bot.petition.Petition.Kind;
import dev.artishow.bot.petition.PetitionDesk;
import dev.artishow.bot.text.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an emoji or a sticker of a picture, as it stands in its message: at once for those who may,
 * else if a moderator approves.
 */
public final class ExpressionForm implements Feature.Form {
  private static final Logger log = LoggerFactory.getLogger(ExpressionForm.class);

  private final Kind kind;
  private final PetitionDesk desk;
  private final PetitionCard card;
  private final Cutout cutout;
  private final Executor workers;

  /**
   * @param workers work on pictures
   */
  public ExpressionForm(
      Kind kind, PetitionDesk desk, PetitionCard card, Cutout cutout, Executor workers) {
    this.kind = kind;
    this.desk = desk;
    this.card = card;
    this.cutout = cutout;
    this.workers = workers;
  }

  @Override
  public String name() {
    return kind.key();
  }

  @Override
  public Access access() {
    return Access.MEMBER;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.THINKING;
  }

  @Override
  public void serve(Exchange exchange) {
    String name = exchange.field(ExpressionButton.NAME);
    List<Message.Attachment> pictures =
        exchange.message().map(Message::getAttachments).orElse(List.of());
    String number = pictures.size() > 1 ? exchange.field(ExpressionButton.NUMBER) : "1";
    Optional<JobId> job = exchange.customId().job();
    if (job.isEmpty() || pictures.isEmpty()) {
      exchange.tell(Phrase.FORGOTTEN);
    } else if (!number.matches("[1-9]") || Integer.parseInt(number) > pictures.size()) {
      exchange.tell(Phrase.NO_SUCH_PICTURE, Map.of("number", number, "count", pictures.size()));
    } else if (kind == Kind.EMOJI && !ExpressionButton.EMOJI_NAME.matcher(name).matches()) {
      exchange.tell(Phrase.BAD_EMOJI_NAME, Map.of("name", name));
    } else {
      exchange.follow(
          pictures
              .get(Integer.parseInt(number) - 1)
              .getProxy()
              .download()
              .thenApplyAsync(this::file, workers)
              .thenCompose(file -> make(exchange, job.get(), name, file))
              .handle((outcome, fault) -> tell(exchange, outcome, fault)));
    }
  }

  private byte[] file(InputStream download) {
    try (download) {
      return cutout.of(download.readAllBytes(), kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CompletableFuture<Outcome> make(Exchange exchange, JobId job, String name, byte[] file) {
    Caller caller = exchange.caller();
    Petition petition =
        desk.of(
            kind,
            caller.guildId(),
            caller.memberId(),
            new Petition.Spot(
                job, caller.channelId(), exchange.message().orElseThrow().getIdLong()),
            name);
    return mayMake(exchange) || !desk.isApprovalWanted(caller.guildId())
        ? desk.make(petition, file)
        : CompletableFuture.completedFuture(desk.ask(petition, file));
  }

  /** Whom Discord itself would let. */
  private static boolean mayMake(Exchange exchange) {
    Member member = exchange.event().getMember();
    return exchange.caller().may(Access.MODERATOR)
        || (member != null && member.hasPermission(Permission.CREATE_GUILD_EXPRESSIONS));
  }

  private Void tell(Exchange exchange, Outcome outcome, Throwable fault) {
    if (fault != null) {
      log.error("interaction {}: no {} made", exchange.id(), kind, fault);
      exchange.tell(Phrase.NOT_MADE);
    } else if (outcome instanceof Outcome.Done done) {
      exchange.show(card.tell(exchange.caller().language(), done.petition()));
    } else {
      exchange.tell(OutcomeWording.phrase(outcome));
    }
    return null;
  }
}
