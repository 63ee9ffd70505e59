package dev.artishow.launcher.draw;

import dev.artishow.config.Spelling;
import dev.artishow.config.file.JsonFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Reference;
import dev.artishow.launcher.terminal.TerminalPicture;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.rule.Reason;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says in the user's language what became of each picture: drawn ones on one stream, others on the
 * other; or, for programs, the drawn ones as one JSON array.
 */
final class ImagineReport {
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private final Phrases phrases;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Optional<TerminalPicture> preview;
  private final Optional<List<DrawnFile>> forPrograms;
  private boolean noLibraryTold;

  /**
   * For people.
   *
   * @param preview shows the pictures themselves
   */
  ImagineReport(
      Phrases phrases, PrintWriter out, PrintWriter err, Optional<TerminalPicture> preview) {
    this(phrases, out, err, preview, Optional.empty());
  }

  private ImagineReport(
      Phrases phrases,
      PrintWriter out,
      PrintWriter err,
      Optional<TerminalPicture> preview,
      Optional<List<DrawnFile>> forPrograms) {
    this.phrases = phrases;
    this.out = out;
    this.err = err;
    this.preview = preview;
    this.forPrograms = forPrograms;
  }

  /** For programs: what was drawn stands in an array that {@link #end} prints. */
  static ImagineReport json(Phrases phrases, PrintWriter out, PrintWriter err) {
    return new ImagineReport(phrases, out, err, Optional.empty(), Optional.of(new ArrayList<>()));
  }

  void drawn(Path file, String prompt, Drawing.Drawn drawn, byte[] png) {
    if (forPrograms.isPresent()) {
      forPrograms.get().add(DrawnFile.of(file, prompt, drawn));
    } else {
      line(file, drawn);
      preview.ifPresent(terminal -> out.print(terminal.of(drawn.picture(), png)));
      out.flush();
    }
    if (drawn.origin().ground() == Origin.Ground.NO_LIBRARY && !noLibraryTold) {
      noLibraryTold = true;
      err.println(phrases.say("imagine.noLibrary"));
    }
  }

  /** Nothing more is drawn. */
  void end() {
    if (forPrograms.isPresent()) {
      out.print(new String(JsonFile.bytes(forPrograms.get()), StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private void line(Path file, Drawing.Drawn drawn) {
    String energy = drawn.cached() ? phrases.say("imagine.cached") : wattHours(drawn.energy());
    String seed = Long.toString(drawn.seed());
    out.println(phrases.say("imagine.drawn", file, drawn.model().ref(), seed, energy));
    origin(drawn.origin()).ifPresent(told -> out.println("  " + told));
  }

  /** What it was drawn from; nothing if it is from noise alone as all others are. */
  private Optional<String> origin(Origin origin) {
    String authors = authors(origin.references());
    return switch (origin.ground()) {
      case LIBRARY -> Optional.of(phrases.say("imagine.origin.library", authors));
      case PICTURE ->
          Optional.of(
              origin.references().isEmpty()
                  ? phrases.say("imagine.origin.picture")
                  : phrases.say("imagine.origin.library", authors));
      case NOTHING_NAMED -> Optional.of(phrases.say("imagine.origin.nothingNamed"));
      case NOISE_ONLY -> Optional.of(phrases.say("imagine.origin.noiseOnly"));
      case TOO_NEAR -> Optional.of(phrases.say("imagine.origin.tooNear"));
      case FREE, NO_LIBRARY -> Optional.empty();
    };
  }

  /** Each once, with the licences of what is theirs: {@code Ada (CC-BY-4.0), Bo (MIT)}. */
  private static String authors(List<Reference> references) {
    return references.stream()
        .map(reference -> "%s (%s)".formatted(reference.author(), reference.license()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  void advised(String prompt, Verdict.Advise advise) {
    err.println(phrases.say("imagine.advised", prompt, reason(advise.findings())));
  }

  void stopped(String prompt, Verdict verdict) {
    if (verdict instanceof Verdict.Advise advise) {
      err.println(phrases.say("imagine.refused", prompt, reason(advise.findings())));
    } else if (verdict instanceof Verdict.Refuse refuse) {
      err.println(phrases.say("imagine.refused", prompt, reason(refuse.findings())));
    } else if (verdict instanceof Verdict.Hold hold) {
      err.println(phrases.say("imagine.held", prompt, reason(hold.findings())));
    }
  }

  void notDrawn(DrawRequest request, Drawing drawing) {
    if (drawing instanceof Drawing.UnknownModel unknown) {
      err.println(unknownModel(unknown));
    } else if (drawing instanceof Drawing.Busy busy) {
      err.println(phrases.say("imagine.busy", request.prompt(), busy.retryAfter().toSeconds()));
    } else if (drawing instanceof Drawing.Expired expired) {
      err.println(phrases.say("imagine.expired", request.prompt(), expired.waited().toSeconds()));
    } else if (drawing instanceof Drawing.Cancelled) {
      err.println(phrases.say("imagine.cancelled", request.prompt()));
    } else if (drawing instanceof Drawing.HandedBack) {
      err.println(phrases.say("imagine.handedBack", request.prompt()));
    } else if (drawing instanceof Drawing.Withheld) {
      err.println(phrases.say("imagine.withheld", request.prompt()));
    } else if (drawing instanceof Drawing.Failed failed) {
      err.println(phrases.say("imagine.failed", request.prompt(), failed.reason()));
    }
  }

  void sheet(Path file) {
    (forPrograms.isPresent() ? err : out).println(phrases.say("imagine.sheet", file));
  }

  String cannotWrite(String why) {
    return phrases.say("imagine.write", why);
  }

  private String unknownModel(Drawing.UnknownModel unknown) {
    List<String> names = unknown.known().stream().map(ModelId::name).distinct().toList();
    return Spelling.nearest(unknown.name(), names)
        .map(near -> phrases.say("imagine.model.near", unknown.name(), near))
        .orElseGet(
            () ->
                phrases.say(
                    "imagine.model.unknown",
                    unknown.name(),
                    names.stream().collect(Collectors.joining(", "))));
  }

  private String reason(List<Finding> findings) {
    Reason reason = findings.get(0).reason();
    return reason.in(phrases.locale());
  }

  private String wattHours(EnergyEstimate energy) {
    NumberFormat numbers = NumberFormat.getInstance(phrases.locale());
    numbers.setMaximumFractionDigits(8);
    String amount = numbers.format(new BigDecimal(energy.wattHours()).round(TWO_DIGITS));
    return phrases.say("imagine.energy", amount, Math.round(100 * energy.relativeUncertainty()));
  }
}
