package dev.artishow.launcher.draw;

import dev.artishow.config.text.Phrases;
import dev.artishow.engine.Reference;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.reference.library.ChangedLibrary;
import dev.artishow.engine.reference.library.LibraryThing;
import dev.artishow.engine.reference.prompt.Subject;
import dev.artishow.engine.reference.sketch.Composition;
import dev.artishow.engine.reference.sketch.Figure;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in the user's language what is in a sketch. */
final class SketchReport {
  private static final int PERCENT = 100;

  private final Phrases phrases;
  private final ChangedLibrary library;

  SketchReport(Phrases phrases, ChangedLibrary library) {
    this.phrases = phrases;
    this.library = library;
  }

  /** A line for each thing, then the ground, then what there was no room for. */
  List<String> lines(Composition composition) {
    var lines = new ArrayList<String>();
    for (Figure figure : composition.figures()) {
      lines.add(figure(composition, figure));
    }
    if (composition.backdrop() instanceof Backdrop.Plain plain) {
      lines.add(phrases.say("sketch.ground", color(plain.color())));
    } else if (composition.backdrop() instanceof Backdrop.Gradient gradient) {
      lines.add(phrases.say("sketch.gradient", color(gradient.from()), color(gradient.to())));
    } else if (composition.backdrop() instanceof Backdrop.Scenic scenic) {
      lines.add(phrases.say("sketch.setting." + scenic.scenery().key()));
    }
    for (Subject subject : composition.leftOut()) {
      lines.add(phrases.say("sketch.leftOut", name(subject.concept())));
    }
    return lines;
  }

  private String figure(Composition composition, Figure figure) {
    String what = name(figure.subject().concept());
    String colored =
        figure
            .coat()
            .map(coat -> coat.name())
            .or(() -> figure.subject().color().map(c -> c.name()))
            .map(color -> phrases.say("sketch.colored", what, color(color)))
            .orElse(what);
    String boxes =
        composition.placements(figure).stream()
            .map(SketchReport::box)
            .collect(Collectors.joining(" "));
    String after =
        figure.likeness().references().stream()
            .map(Reference::id)
            .collect(Collectors.joining(", "));
    return phrases.say("sketch.figure", figure.count(), colored, boxes, after);
  }

  /** Left, top, width and height in hundredths of the side. */
  private static String box(Placement placement) {
    return "(%d %d %d %d)"
        .formatted(
            Math.round(PERCENT * placement.left()),
            Math.round(PERCENT * placement.top()),
            Math.round(PERCENT * placement.width()),
            Math.round(PERCENT * placement.height()));
  }

  private String name(String concept) {
    return library
        .thing(concept)
        .map((LibraryThing thing) -> phrases.isFrench() ? thing.french() : thing.english())
        .orElse(concept);
  }

  private String color(ColorName color) {
    return phrases.say("color." + color.key());
  }
}
