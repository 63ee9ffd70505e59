package dev.artishow.launcher.draw;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Progress;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.trainer.sheet.SampleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prompts with what was drawn of them, and what they were sketched as. */
final class Showcase {
  private static final int COLUMNS = 6;
  private static final Picture NOTHING = new Picture(1, 1, new byte[4]);

  private final List<SampleSheet.Sample> drawn = new ArrayList<>();
  private final List<SampleSheet.Sample> sketches = new ArrayList<>();
  private int sketched;

  private Showcase() {}

  /** Draws one picture of each prompt. */
  static Showcase draw(ImageGenerator generator, List<String> prompts) {
    var showcase = new Showcase();
    for (String prompt : prompts) {
      showcase.draw(generator, DrawRequest.of(prompt, showcase.drawn.size() + 1));
    }
    return showcase;
  }

  private void draw(ImageGenerator generator, DrawRequest request) {
    var sketch = new Sketched();
    Drawing drawing = generator.submit(request, Asker.LOCAL, sketch::hear).drawing().join();
    if (!(drawing instanceof Drawing.Drawn picture)) {
      throw new Failure("%s was not drawn: %s".formatted(request.prompt(), drawing));
    }
    drawn.add(new SampleSheet.Sample(request.prompt(), picture.picture()));
    boolean isSketched = picture.origin().start() > 0;
    sketched += isSketched ? 1 : 0;
    sketches.add(
        new SampleSheet.Sample(
            request.prompt(), isSketched ? sketch.latest.orElse(NOTHING) : NOTHING));
  }

  /** The last sketch that was shown: of the drawing that is handed out. */
  private static final class Sketched {
    private volatile Optional<Picture> latest = Optional.empty();

    void hear(Progress progress) {
      if (progress instanceof Progress.Drafted drafted && drafted.model().isEmpty()) {
        latest = Optional.of(drafted.draft());
      }
    }
  }

  /** How many were drawn from a sketch. */
  int sketched() {
    return sketched;
  }

  void write(Path folder) throws IOException {
    SampleSheet.write(folder.resolve("drawn.png"), drawn, COLUMNS);
    SampleSheet.write(folder.resolve("sketches.png"), sketches, COLUMNS);
  }
}
