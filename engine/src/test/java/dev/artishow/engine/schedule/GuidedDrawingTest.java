package dev.artishow.engine.schedule;

import static dev.artishow.engine.schedule.TestingRequests.request;
import static dev.artishow.engine.schedule.TestingRequests.sketched;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Picture;
import dev.artishow.engine.TinyModel;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.GuidedSampler;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.sampling.Resampling;
import dev.artishow.engine.sampling.Times;
import dev.artishow.engine.text.Captions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a network of a few thousand numbers, whose steps are guided by a second pass. */
class GuidedDrawingTest {
  @TempDir private Path models;

  private static final List<SketchedRequest> DIFFERENT =
      List.of(
          SketchedRequest.fromNoise(request("a red apple", 1, 6, 3)),
          SketchedRequest.fromNoise(request("un chat noir", 2, 4, 1)),
          sketched(request("", 3, 5, 7.5), 0.4),
          SketchedRequest.fromNoise(request("a blue heart on a white plate", 4, 1, 3)),
          sketched(request("rocket", 5, 6, 0), 0.55));

  private static Picture alone(StepModel model, SketchedRequest request) {
    return StepModels.drawSketched(model, List.of(request)).get(0);
  }

  @Test
  void step_always_isWhatTheTrainersSamplerDraws() throws IOException {
    ModelPackage tiny = TinyModel.publish(models, "tiny");
    var spec = (DenoiserSpec) tiny.card().network();
    ComputeDevice device = ComputeDevice.open(new DeviceChoice.Cpu(), 0);
    try (StepModel model = StepModels.load(tiny, device);
        NDManager manager = device.newManager()) {
      var captions = new Captions(tiny.tokenizer(), spec.textTokens());
      var sampler = new GuidedSampler(tiny.denoiser(manager), captions);
      CanonicalRequest request = DIFFERENT.get(0).request();
      List<String> caption = List.of(request.caption());
      long[] seeds = {request.seed()};
      var guidance = new Guidance(request.guidance(), model.defaults().guidance().from());
      NDArray drawn = sampler.draw(manager, caption, seeds, request.steps(), guidance);
      Picture expected = PictureCodec.decode(drawn.get(0));
      assertThat(PictureDistance.most(alone(model, DIFFERENT.get(0)), expected))
          .isLessThanOrEqualTo(1);

      SketchedRequest sketched = sketched(request, 0.5);
      int side = spec.resolution();
      var planes = new float[4 * side * side];
      PictureCodec.encode(Resampling.resized(sketched.sketch().orElseThrow(), side), planes, 0);
      NDArray sketch = manager.create(planes, new Shape(1, 4, side, side));
      NDArray redrawn =
          sampler.redraw(manager, caption, seeds, sketch, new Times(0.5, 3), guidance);
      expected = PictureCodec.decode(redrawn.get(0));
      assertThat(PictureDistance.most(alone(model, sketched), expected)).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void drawSketched_differentGuidanceStepsAndStartsInOnePass_changesNoPicture() throws IOException {
    ComputeDevice device = ComputeDevice.open(new DeviceChoice.Cpu(), 0);
    try (StepModel model = StepModels.load(TinyModel.publish(models, "tiny"), device)) {
      List<Picture> together = StepModels.drawSketched(model, DIFFERENT);
      for (int i = 0; i < together.size(); i++) {
        assertThat(PictureDistance.most(together.get(i), alone(model, DIFFERENT.get(i))))
            .as(DIFFERENT.get(i).toString())
            .isLessThanOrEqualTo(1);
      }
    }
  }
}
