package dev.artishow.launcher;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Reference;
import dev.artishow.engine.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Draws one grey pixel; some prompts end in other ways. */
public final class FakeGenerator implements ImageGenerator {
  static final ModelId MODEL = new ModelId("few-steps", "1.0.0", "0".repeat(64));

  private static final List<Reference> CATS =
      List.of(
          new Reference("a/1", "cat", "Ada", "CC-BY-4.0", "a/1"),
          new Reference("b/1", "cat", "Bo", "MIT", "b/1"),
          new Reference("a/2", "cat", "Ada", "CC-BY-4.0", "a/2"));

  public final List<DrawRequest> requests = new ArrayList<>();
  public boolean closed;

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    requests.add(request);
    return Ticket.ended(drawing(request));
  }

  private static Drawing drawing(DrawRequest request) {
    String model = request.model().orElse(MODEL.name());
    if (!model.equals(MODEL.name())) {
      return new Drawing.UnknownModel(model, List.of(MODEL));
    }
    return switch (request.prompt()) {
      case "a crowd" -> new Drawing.Busy(Duration.ofSeconds(20));
      case "a siege" -> new Drawing.Expired(Duration.ofSeconds(90));
      case "a change of mind" -> new Drawing.Cancelled();
      case "a farewell" -> new Drawing.HandedBack(request);
      case "a fault" -> new Drawing.Failed("the numbers overflowed");
      default ->
          new Drawing.Drawn(
              new Picture(1, 1, new byte[] {9, 9, 9, 9}),
              MODEL,
              request.seed(),
              origin(request),
              new EnergyEstimate(0.012345, 0.5, "load × TDP"),
              false);
    };
  }

  /** Knows cats, and nothing else. */
  private static Origin origin(DrawRequest request) {
    double start = request.freedom().orElse(Freedom.LOOSE).start();
    if (start == 0) {
      return Origin.noise(Origin.Ground.FREE);
    } else if (request.sketch().isPresent()) {
      return new Origin(Origin.Ground.PICTURE, start, List.of());
    } else if (request.prompt().contains("shelfless")) {
      return Origin.noise(Origin.Ground.NO_LIBRARY);
    } else if (request.prompt().contains("cat")) {
      return new Origin(Origin.Ground.LIBRARY, start, CATS);
    }
    return Origin.noise(
        request.prompt().contains("quux") ? Origin.Ground.NOTHING_NAMED : Origin.Ground.FREE);
  }

  @Override
  public List<ModelId> models() {
    return List.of(MODEL);
  }

  @Override
  public void close() {
    closed = true;
  }
}
