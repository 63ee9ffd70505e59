package dev.artishow.bot.discord.card;

import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.provenance.Evidence;
import dev.artishow.bot.provenance.Evidence.Comparison;
import dev.artishow.bot.provenance.ExaminationReport;
import dev.artishow.bot.provenance.KnownPicture;
import dev.artishow.bot.provenance.Recognition;
import dev.artishow.bot.provenance.Recognition.Certainty;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.engine.provenance.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a file comes from, the surest evidence first. */
public final class EvidenceCard {
  private final Texts texts;
  private final Jobs jobs;
  private final AskerWording askers;
  private final DiscordStyle style = new DiscordStyle();

  public EvidenceCard(Texts texts, Jobs jobs) {
    this.texts = texts;
    this.jobs = jobs;
    this.askers = new AskerWording(texts);
  }

  /** Something about a file, under its name. */
  public String under(Caller caller, String fileName, String lines) {
    return texts.say(
        caller.language(),
        Phrase.VERIFY_FILE,
        Map.of("name", style.quoted(fileName), "lines", lines));
  }

  /** For whoever asks, in their language. */
  public String write(Caller caller, Evidence evidence) {
    var report = new ExaminationReport(texts, caller.language(), style);
    var lines = new ArrayList<String>();
    if (evidence.saysSomething()
        || (evidence.recognition().isEmpty() && evidence.watermark().isEmpty())) {
      lines.addAll(report.lines(evidence.examination()));
    }
    if (!isKnownByItsMark(evidence)) {
      evidence.watermark().map(report::watermark).ifPresent(lines::add);
    }
    evidence
        .recognition()
        .ifPresent(
            found -> lines.addAll(recognized(caller, found, evidence.isSignedByUs(), report)));
    if (evidence.recognition().isEmpty()
        && evidence.watermark().isEmpty()
        && evidence.examination().isPresent()) {
      notRecognized(evidence.comparison())
          .ifPresent(phrase -> lines.add(texts.say(caller.language(), phrase)));
    }
    return String.join("\n", lines);
  }

  private static boolean isKnownByItsMark(Evidence evidence) {
    return evidence
        .recognition()
        .filter(found -> found.certainty() == Certainty.MARKED)
        .isPresent();
  }

  private static Optional<Phrase> notRecognized(Comparison comparison) {
    return switch (comparison) {
      case MADE -> Optional.of(Phrase.KNOWN_NONE);
      case IMPOSSIBLE -> Optional.of(Phrase.VERIFY_UNREADABLE);
      case NEEDLESS -> Optional.empty();
    };
  }

  private List<String> recognized(
      Caller caller, Recognition recognition, boolean isTold, ExaminationReport report) {
    KnownPicture picture = recognition.picture();
    Optional<JobRecord> record = picture.job().flatMap(jobs::find);
    var lines = new ArrayList<String>();
    if (!isTold) {
      lines.add(
          texts.say(
              caller.language(),
              phrase(recognition.certainty()),
              Map.of("distance", recognition.distance(), "bits", Recognition.bits())));
      lines.add(
          texts.say(
              caller.language(),
              Phrase.KNOWN_DRAWN,
              Map.of(
                  "model", style.quoted(picture.model().title()),
                  "seed", Long.toString(picture.seed()),
                  "when", style.time(picture.madeAt()),
                  "picture", picture.picture().toString())));
      record.flatMap(found -> report.sources(sources(found, picture))).ifPresent(lines::add);
    }
    Optional<Job> job = record.map(JobRecord::job);
    lines.add(askers.of(caller, picture.guildId(), job));
    return lines;
  }

  private static Phrase phrase(Certainty certainty) {
    return switch (certainty) {
      case SAME_FILE -> Phrase.KNOWN_FILE;
      case MARKED -> Phrase.KNOWN_MARK;
      case SAME_PICTURE -> Phrase.KNOWN_PICTURE;
      case SIMILAR -> Phrase.KNOWN_SIMILAR;
    };
  }

  private static List<Source> sources(JobRecord record, KnownPicture picture) {
    return record.pictures().stream()
        .filter(one -> one.seed() == picture.seed())
        .flatMap(one -> one.sources().stream())
        .toList();
  }
}
