package dev.artishow.engine.schedule;

import static dev.artishow.engine.schedule.TestingRequests.request;
import static dev.artishow.engine.schedule.TestingRequests.sketched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.device.Precision;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Resampling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With the model that is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepModelTest {

  private ModelPackage shipped;
  private StepModel model;

  @BeforeAll
  void load() throws IOException {
    shipped = new ModelStore(Path.of("..", "models")).open("base-few-steps");
    model = StepModels.load(shipped, device());
  }

  private static ComputeDevice device() {
    return ComputeDevice.open(new DeviceChoice.Cpu(), 0);
  }

  @AfterAll
  void close() {
    model.close();
  }

  private static final List<SketchedRequest> DIFFERENT =
      List.of(
          SketchedRequest.fromNoise(request("a red apple", 1, 6, 3)),
          SketchedRequest.fromNoise(request("un chat noir", 2, 4, 1)),
          sketched(request("", 3, 5, 7.5), 0.4),
          SketchedRequest.fromNoise(request("a blue heart on a white plate", 4, 1, 3)),
          sketched(request("rocket", 5, 6, 0), 0.55),
          sketched(request("a rocket", 6, 6, 3), 0.05));

  private Picture alone(SketchedRequest request) {
    try (Canvas canvas = begin(request)) {
      while (!canvas.isFinished()) {
        model.step(List.of(canvas));
      }
      return canvas.picture();
    }
  }

  private Canvas begin(SketchedRequest request) {
    return model.begin(List.of(request)).get(0);
  }

  /** One more joins at every step; each leaves when it is done. */
  private List<Picture> together(List<SketchedRequest> requests) {
    var pictures = new ArrayList<Picture>();
    var canvases = new ArrayList<Canvas>();
    for (int turn = 0; turn < 20; turn++) {
      if (turn < requests.size()) {
        canvases.add(begin(requests.get(turn)));
      }
      List<Canvas> open = canvases.stream().filter(canvas -> !canvas.isFinished()).toList();
      if (!open.isEmpty()) {
        model.step(open);
      }
    }
    for (Canvas canvas : canvases) {
      pictures.add(canvas.picture());
      canvas.close();
    }
    return pictures;
  }

  @Test
  void step_neighboursOfAllSorts_changeNoPicture() {
    List<Picture> together = together(DIFFERENT);
    for (int i = 0; i < DIFFERENT.size(); i++) {
      assertThat(PictureDistance.most(together.get(i), alone(DIFFERENT.get(i))))
          .as(DIFFERENT.get(i).toString())
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void begin_captionsOfAllLengthsInOnePass_changesNoPicture() {
    List<Canvas> canvases = model.begin(DIFFERENT);
    for (int step = 0; step < 6; step++) {
      model.step(canvases.stream().filter(canvas -> !canvas.isFinished()).toList());
    }
    for (int i = 0; i < DIFFERENT.size(); i++) {
      assertThat(PictureDistance.most(canvases.get(i).picture(), alone(DIFFERENT.get(i))))
          .as(DIFFERENT.get(i).toString())
          .isLessThanOrEqualTo(1);
      canvases.get(i).close();
    }
  }

  @Test
  void begin_fromASketch_makesTheStepsThatAreLeftAndKeepsItsColours() {
    var blue = new byte[4 * 32 * 32];
    for (int i = 0; i < blue.length; i += 4) {
      blue[i + 2] = -1;
      blue[i + 3] = -1;
    }
    var sketch = Optional.of(new Picture(32, 32, blue));
    var origin = new Origin(Origin.Ground.PICTURE, 0.75, List.of());
    var request = new SketchedRequest(request("a red apple", 1, 8, 1), sketch, origin);
    assertThat(model.steps(request)).isEqualTo(2);
    try (Canvas canvas = begin(request)) {
      assertThat(canvas.steps()).isEqualTo(2);
      model.step(List.of(canvas));
      model.step(List.of(canvas));
      assertThat(canvas.isFinished()).isTrue();
      byte[] centre = Resampling.resized(canvas.picture(), 1).rgba();
      assertThat(centre[2] & 0xff).isGreaterThan(150);
      assertThat(centre[0] & 0xff).isLessThan(100);
    }
  }

  @Test
  void picture_underWay_isThePreview() {
    try (Canvas canvas = begin(DIFFERENT.get(0))) {
      assertThat(canvas.step()).isZero();
      model.step(List.of(canvas));
      Picture preview = canvas.picture();
      assertThat(preview.width()).isEqualTo(32);
      assertThat(canvas.step()).isOne();
      assertThat(canvas.steps()).isEqualTo(6);
      assertThat(preview).isNotEqualTo(alone(DIFFERENT.get(0)));
    }
  }

  @Test
  void picture_holdingNaN_isRefusedAndItsNeighbourIsNot() {
    try (Canvas broken = model.begin(request("a red apple", 1, 3, 3));
        Canvas whole = begin(DIFFERENT.get(0))) {
      ((DiffusionCanvas) broken).noisy().addi(Float.NaN);
      for (int i = 0; i < 3; i++) {
        model.step(List.of(broken, whole));
      }
      assertThatThrownBy(broken::picture).isInstanceOf(NotFiniteException.class);
      assertThat(whole.picture().width()).isEqualTo(32);
    }
  }

  @Test
  void draw_bySeveralThreadsAtOnce_isAsByOne() {
    List<CompletableFuture<List<Picture>>> drawn =
        IntStream.range(0, 2)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> together(DIFFERENT)))
            .toList();
    List<Picture> before = together(DIFFERENT);
    for (CompletableFuture<List<Picture>> pictures : drawn) {
      assertThat(pictures.join()).isEqualTo(before);
    }
  }

  @Test
  void draw_inFloat16_isNearlyAsInFloat32() throws IOException {
    CanonicalRequest request = request("a red apple", 1, 3, 3);
    Picture exact = alone(SketchedRequest.fromNoise(request));
    try (StepModel half = StepModels.load(shipped, device(), Precision.FLOAT16, 0)) {
      Picture drawn = StepModels.draw(half, List.of(request)).get(0);
      assertThat(drawn).isNotEqualTo(exact);
      assertThat(PictureDistance.most(drawn, exact)).isLessThanOrEqualTo(8);
    }
  }
}
