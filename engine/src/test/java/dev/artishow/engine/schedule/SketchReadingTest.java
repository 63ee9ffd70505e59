package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.TinyModel;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.GuidedSampler;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.sampling.Times;
import dev.artishow.engine.text.Captions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a denoiser that reads sketches beside the noisy pictures. */
class SketchReadingTest {
  private static final int SIDE = 8;
  private static final int STEPS = 3;

  @TempDir private Path folder;
  private ModelPackage published;
  private StepModel model;

  @BeforeEach
  void load() throws Exception {
    published = TinyModel.publishSketched(folder, "tiny");
    model = StepModels.load(published, ComputeDevice.open(new DeviceChoice.Cpu(), 1));
  }

  @AfterEach
  void close() {
    model.close();
  }

  private static CanonicalRequest request(String caption, long seed) {
    return new CanonicalRequest("0".repeat(64), caption, seed, STEPS, 3);
  }

  private static SketchedRequest sketched(String caption, long seed, Picture sketch, double start) {
    return new SketchedRequest(
        request(caption, seed),
        Optional.of(sketch),
        new Origin(Origin.Ground.PICTURE, start, List.of()));
  }

  private static Picture random(long seed) {
    var rgba = new byte[4 * SIDE * SIDE];
    new Random(seed).nextBytes(rgba);
    return new Picture(SIDE, SIDE, rgba);
  }

  private List<Picture> drawn(List<SketchedRequest> requests) {
    List<Canvas> canvases = model.begin(requests);
    while (canvases.stream().anyMatch(canvas -> !canvas.isFinished())) {
      model.step(canvases.stream().filter(canvas -> !canvas.isFinished()).toList());
    }
    List<Picture> pictures = canvases.stream().map(Canvas::picture).toList();
    canvases.forEach(Canvas::close);
    return pictures;
  }

  @Test
  void step_sketchedBesideUnsketched_changesNoPicture() {
    List<SketchedRequest> requests =
        List.of(
            sketched("a cat", 1, random(1), 0.3),
            SketchedRequest.fromNoise(request("a cat", 1)),
            sketched("", 2, random(2), 0.5));
    List<Picture> together = drawn(requests);
    for (int i = 0; i < requests.size(); i++) {
      Picture alone = drawn(List.of(requests.get(i))).get(0);
      assertThat(PictureDistance.most(together.get(i), alone)).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void step_ofAStart_isWhatTheSamplerDraws() throws Exception {
    Picture sketch = random(4);
    SketchedRequest request = sketched("a cat", 9, sketch, 0.25);
    Picture ours = drawn(List.of(request)).get(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      Denoiser denoiser = published.denoiser(manager);
      var planes = new float[4 * SIDE * SIDE];
      PictureCodec.encode(sketch, planes, 0);
      NDArray expected =
          new GuidedSampler(denoiser, new Captions(published.tokenizer(), 8))
              .redraw(
                  manager,
                  List.of("a cat"),
                  new long[] {9},
                  manager.create(planes, new Shape(1, 4, SIDE, SIDE)),
                  new Times(0.25, model.steps(request)),
                  new Guidance(3, 0.1));
      assertThat(PictureDistance.most(ours, PictureCodec.decode(expected.get(0))))
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void step_nothingOfTheSketchLeftInTheNoise_stillReadsIt() {
    Picture one = drawn(List.of(sketched("a cat", 1, random(1), 1e-6))).get(0);
    Picture other = drawn(List.of(sketched("a cat", 1, random(2), 1e-6))).get(0);

    assertThat(PictureDistance.most(one, other)).isGreaterThan(2);
  }
}
