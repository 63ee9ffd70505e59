package dev.artishow.bot.discord;

import dev.artishow.bot.discord.card.AnswerCard;
import dev.artishow.bot.discord.card.CaseCard;
import dev.artishow.bot.discord.card.DetailsCard;
import dev.artishow.bot.discord.card.PetitionCard;
import dev.artishow.bot.discord.command.Conversation;
import dev.artishow.bot.discord.command.FactCommands;
import dev.artishow.bot.discord.command.ImagineCommand;
import dev.artishow.bot.discord.command.MemberCommands;
import dev.artishow.bot.discord.command.ModelCommands;
import dev.artishow.bot.discord.command.ModerationCommands;
import dev.artishow.bot.discord.command.ReportsCommand;
import dev.artishow.bot.discord.command.SettingsCommands;
import dev.artishow.bot.discord.command.StatusCommand;
import dev.artishow.bot.discord.control.AgainButton;
import dev.artishow.bot.discord.control.AppealButton;
import dev.artishow.bot.discord.control.CancelButton;
import dev.artishow.bot.discord.control.CaseButton;
import dev.artishow.bot.discord.control.CaseForm;
import dev.artishow.bot.discord.control.CaseQuestion;
import dev.artishow.bot.discord.control.DeleteButton;
import dev.artishow.bot.discord.control.DetailsButton;
import dev.artishow.bot.discord.control.ExpressionButton;
import dev.artishow.bot.discord.control.ExpressionForm;
import dev.artishow.bot.discord.control.PetitionButton;
import dev.artishow.bot.discord.control.PictureMenu;
import dev.artishow.bot.discord.control.PrivateButton;
import dev.artishow.bot.discord.control.ReportButton;
import dev.artishow.bot.discord.control.ReportForm;
import dev.artishow.bot.discord.control.SetupButton;
import dev.artishow.bot.discord.control.SetupChoice;
import dev.artishow.bot.discord.control.UndoButton;
import dev.artishow.bot.discord.control.VaryButton;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.imagine.Intake;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.model.Credits;
import dev.artishow.bot.model.ModelDesk;
import dev.artishow.bot.petition.Cutout;
import dev.artishow.bot.petition.Petition;
import dev.artishow.bot.petition.PetitionDesk;
import dev.artishow.bot.privacy.PersonalData;
import dev.artishow.bot.review.ReviewDesk;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.bot.work.InFlight;
import dev.artishow.bot.work.Threads;
import dev.artishow.bot.work.Timing;
import dev.artishow.engine.ImageGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Everything that people can do with the bot, a line each. */
final class Features {
  private final Conversation conversation;
  private final Texts texts;
  private final Options options;
  private final Timing timing;

  Features(Conversation conversation, Texts texts, Timing timing) {
    this.conversation = conversation;
    this.texts = texts;
    this.options = new Options(texts);
    this.timing = timing;
  }

  /** For members' pictures. */
  List<Feature> pictures(
      ImageGenerator generator, Settings settings, Threads threads, InFlight inFlight) {
    Intake intake = conversation.desk().intake();
    Studio studio = conversation.desk().studio();
    return List.of(
        new ImagineCommand(conversation, generator, settings, options),
        new AgainButton(conversation),
        new VaryButton(conversation),
        new CancelButton(intake, studio),
        new DetailsButton(intake, new DetailsCard(texts)),
        new DeleteButton(intake, threads.work(), inFlight),
        new StatusCommand(studio, generator, timing.clock()));
  }

  /** For what members want to know of what is theirs. */
  List<Feature> members(
      ReviewDesk desk, ReviewDesk.Files files, PersonalData personalData, Credits credits) {
    var commands =
        new MemberCommands(
            files, conversation.desk().studio(), personalData, new AnswerCard(texts), options);
    var all = new ArrayList<>(commands.all(desk));
    all.add(new PrivateButton("show", Access.MEMBER, commands::show));
    all.add(new AppealButton(desk));
    all.add(FactCommands.footprint(files.jobs(), timing.clock()));
    all.add(FactCommands.credits(credits));
    return all;
  }

  /** For what members want done with pictures, and moderators decide. */
  List<Feature> petitions(
      PetitionDesk desk, PetitionCard card, Cutout cutout, Threads threads, InFlight inFlight) {
    var reports = new ReportsCommand(desk, card);
    var details = new DetailsButton(conversation.desk().intake(), new DetailsCard(texts));
    var all = new ArrayList<Feature>();
    for (Petition.Kind kind : List.of(Petition.Kind.EMOJI, Petition.Kind.STICKER)) {
      all.add(new ExpressionButton(kind));
      all.add(new ExpressionForm(kind, desk, card, cutout, threads.work(), inFlight));
    }
    all.add(new ReportButton());
    all.add(new ReportForm(desk));
    all.add(PictureMenu.report(texts));
    all.add(new PictureMenu("menu.who-made-this", texts, details::serveMenu));
    all.add(reports);
    all.add(new PrivateButton("petition", Access.MODERATOR, reports::show));
    all.add(
        new PetitionButton(
            "grant", card, inFlight, (id, by) -> desk.grant(guild(by), id, member(by))));
    all.add(
        new PetitionButton(
            "decline",
            card,
            inFlight,
            (id, by) ->
                CompletableFuture.completedFuture(desk.decline(guild(by), id, member(by)))));
    all.add(new UndoButton(desk, card, inFlight));
    return all;
  }

  /** For moderators, and what admins set. */
  List<Feature> moderation(ReviewDesk desk, ReviewDesk.Files files) {
    var card = new CaseCard(texts);
    var commands = new ModerationCommands(desk, files, card, options, timing.clock());
    var all = new ArrayList<>(commands.all());
    all.addAll(new SettingsCommands(files.settings(), options, timing.clock()).all());
    all.add(
        new PrivateButton(
            "case",
            Access.MODERATOR,
            exchange -> commands.show(exchange, exchange.customId().subject())));
    all.add(
        new CaseButton(
            "claim",
            desk,
            card,
            (id, by) -> desk.claim(guild(by), id, member(by), by.caller().may(Access.ADMIN))));
    all.add(
        new CaseButton(
            "approve",
            desk,
            card,
            (id, by) -> desk.approve(guild(by), id, member(by), "approved")));
    all.add(
        new CaseButton(
            "escalate", desk, card, (id, by) -> desk.escalate(guild(by), id, member(by))));
    all.add(
        new CaseButton("release", desk, card, (id, by) -> desk.release(guild(by), id, member(by))));
    all.add(new CaseQuestion("refuse", Phrase.REFUSE_FORM, Phrase.REFUSE_QUESTION));
    all.add(
        new CaseForm(
            "refuse", desk, card, (id, by, why) -> desk.refuse(guild(by), id, member(by), why)));
    all.add(new CaseQuestion("except", Phrase.EXCEPT_FORM, Phrase.EXCEPT_QUESTION));
    all.add(
        new CaseForm(
            "except",
            desk,
            card,
            (id, by, words) -> desk.except(guild(by), id, member(by), words)));
    all.add(new CaseQuestion("time-out", Phrase.TIME_OUT_FORM, Phrase.TIME_OUT_QUESTION));
    all.add(
        new CaseForm(
            "time-out",
            desk,
            card,
            (id, by, hours) -> desk.timeOut(guild(by), id, member(by), hours)));
    return all;
  }

  /** For who has just invited the bot. */
  List<Feature> setup(Settings settings, Threads threads, InFlight inFlight) {
    return List.of(
        new SetupButton(inFlight),
        new SetupChoice(settings, threads.work(), inFlight, timing.clock()));
  }

  /** For the models, where the engine takes orders. */
  List<Feature> models(Optional<ModelDesk> desk) {
    return desk.map(found -> new ModelCommands(found, options).all()).orElse(List.of());
  }

  private static long guild(Exchange exchange) {
    return exchange.caller().guildId();
  }

  private static long member(Exchange exchange) {
    Caller caller = exchange.caller();
    return caller.memberId();
  }
}
