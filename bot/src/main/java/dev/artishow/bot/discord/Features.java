package dev.artishow.bot.discord;

import dev.artishow.bot.automod.AutoModDesk;
import dev.artishow.bot.discord.card.AnswerCard;
import dev.artishow.bot.discord.card.AutoModCard;
import dev.artishow.bot.discord.card.CaseCard;
import dev.artishow.bot.discord.card.DetailsCard;
import dev.artishow.bot.discord.card.EvidenceCard;
import dev.artishow.bot.discord.card.OwnDrawingCard;
import dev.artishow.bot.discord.card.PetitionCard;
import dev.artishow.bot.discord.command.Conversation;
import dev.artishow.bot.discord.command.FactCommands;
import dev.artishow.bot.discord.command.ImagineCommand;
import dev.artishow.bot.discord.command.ImagineOptions;
import dev.artishow.bot.discord.command.MemberCommands;
import dev.artishow.bot.discord.command.ModelCommands;
import dev.artishow.bot.discord.command.ModerationCommands;
import dev.artishow.bot.discord.command.ReferenceCommands;
import dev.artishow.bot.discord.command.ReportsCommand;
import dev.artishow.bot.discord.command.RulesCommand;
import dev.artishow.bot.discord.command.StatusCommand;
import dev.artishow.bot.discord.control.AgainButton;
import dev.artishow.bot.discord.control.AppealButton;
import dev.artishow.bot.discord.control.CancelButton;
import dev.artishow.bot.discord.control.CaseControls;
import dev.artishow.bot.discord.control.DeleteButton;
import dev.artishow.bot.discord.control.DetailsButton;
import dev.artishow.bot.discord.control.ExpressionButton;
import dev.artishow.bot.discord.control.ExpressionForm;
import dev.artishow.bot.discord.control.PetitionControls;
import dev.artishow.bot.discord.control.PrivateButton;
import dev.artishow.bot.discord.control.ReferenceControls;
import dev.artishow.bot.discord.control.ReportForm;
import dev.artishow.bot.discord.control.ReportQuestion;
import dev.artishow.bot.discord.control.Setup;
import dev.artishow.bot.discord.control.UndoButton;
import dev.artishow.bot.discord.control.VaryButton;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.discord.setting.SettingsCommands;
import dev.artishow.bot.discord.verify.VerifyCommands;
import dev.artishow.bot.imagine.Intake;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.model.Credits;
import dev.artishow.bot.model.ModelDesk;
import dev.artishow.bot.model.Offer;
import dev.artishow.bot.petition.Cutout;
import dev.artishow.bot.petition.Petition;
import dev.artishow.bot.petition.PetitionDesk;
import dev.artishow.bot.privacy.PersonalData;
import dev.artishow.bot.provenance.Examiner;
import dev.artishow.bot.reference.OwnDrawingDesk;
import dev.artishow.bot.review.ReviewDesk;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.text.Texts;
import dev.artishow.bot.work.Threads;
import dev.artishow.bot.work.Timing;
import dev.artishow.engine.ImageGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that people can do with the bot, a line each. */
final class Features {
  private final Conversation conversation;
  private final Texts texts;
  private final Options options;
  private final Timing timing;
  private final DetailsButton details;

  Features(Conversation conversation, Texts texts, Timing timing) {
    this.conversation = conversation;
    this.texts = texts;
    this.options = new Options(texts);
    this.timing = timing;
    this.details = new DetailsButton(conversation.desk().intake(), new DetailsCard(texts));
  }

  /** For members' pictures. */
  List<Feature> pictures(
      ImageGenerator generator, Settings settings, Offer offer, Threads threads) {
    Intake intake = conversation.desk().intake();
    Studio studio = conversation.desk().studio();
    return List.of(
        new ImagineCommand(conversation, generator, settings, new ImagineOptions(options, offer)),
        new AgainButton(conversation),
        new VaryButton(conversation),
        new CancelButton(intake, studio),
        details,
        new DeleteButton(intake, threads.work()),
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
    all.add(FactCommands.footprint(files.usage(), timing.clock()));
    all.add(FactCommands.credits(credits));
    return all;
  }

  /** For what members want done with pictures, and moderators decide. */
  List<Feature> petitions(PetitionDesk desk, PetitionCard card, Cutout cutout, Threads threads) {
    var reports = new ReportsCommand(desk, card);
    var all = new ArrayList<Feature>();
    for (Petition.Kind kind : List.of(Petition.Kind.EMOJI, Petition.Kind.STICKER)) {
      all.add(new ExpressionButton(kind));
      all.add(new ExpressionForm(kind, desk, card, cutout, threads.work()));
    }
    all.add(ReportQuestion.button());
    all.add(ReportQuestion.menu(texts));
    all.add(new ReportForm(desk));
    all.add(reports.command());
    all.add(new PrivateButton("petition", Access.MODERATOR, reports::show));
    all.addAll(new PetitionControls(desk, card).all());
    all.add(new UndoButton(desk, card));
    return all;
  }

  /** For who wants to know where a picture comes from. */
  List<Feature> provenance(Examiner examiner, Jobs jobs, Threads threads) {
    return new VerifyCommands(
            examiner, new EvidenceCard(texts, jobs), details, options, threads.examination())
        .all(texts);
  }

  /** For servers' own drawings. */
  List<Feature> references(OwnDrawingDesk desk, OwnDrawingCard card, Threads threads) {
    var commands = new ReferenceCommands(desk, card, options, threads.examination());
    var all = new ArrayList<>(commands.all());
    all.add(new PrivateButton("reference", Access.MEMBER, commands::show));
    all.addAll(new ReferenceControls(desk, card).all());
    return all;
  }

  /** For moderators, and what admins set. */
  List<Feature> moderation(ReviewDesk desk, ReviewDesk.Files files, AutoModDesk autoMod) {
    var card = new CaseCard(texts);
    var rules = new RulesCommand(files.records(), autoMod, new AutoModCard(texts), timing.clock());
    var commands = new ModerationCommands(desk, files, card, options, timing.clock());
    var all = new ArrayList<>(commands.all());
    all.add(rules.command());
    all.addAll(
        new SettingsCommands(files.settings(), texts, options, rules::afterChange, timing.clock())
            .all());
    all.add(
        new PrivateButton(
            "case",
            Access.MODERATOR,
            exchange -> commands.show(exchange, exchange.customId().subject())));
    all.add(new PrivateButton("exception-undo", Access.MODERATOR, rules::undoException));
    all.addAll(new CaseControls(desk, card).all());
    return all;
  }

  /** For who has just invited the bot. */
  List<Feature> setup(Settings settings, Threads threads) {
    return new Setup(settings, threads.work(), timing.clock()).all();
  }

  /** For the models, where the engine takes orders. */
  List<Feature> models(Optional<ModelDesk> desk) {
    return desk.map(found -> new ModelCommands(found, texts, options).all()).orElse(List.of());
  }
}
