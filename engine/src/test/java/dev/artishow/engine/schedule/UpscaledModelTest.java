package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.TinyModel;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.nn.EnlargingSketch;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.sampling.Resampling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With tiny models of 8 pixels and an upscaler to 16. */
class UpscaledModelTest {
  private static final ComputeDevice DEVICE = ComputeDevice.open(new DeviceChoice.Cpu(), 1);

  @TempDir private Path models;
  private ModelPackage upscaler;
  private StepModel bare;
  private StepModel model;

  @BeforeEach
  void load() throws IOException {
    ModelPackage drawing = TinyModel.publish(models, "tiny");
    upscaler = TinyModel.publishUpscaler(models, "larger");
    bare = StepModels.load(drawing, DEVICE);
    model = UpscaledModel.of(StepModels.load(drawing, DEVICE), upscaler, 16, DEVICE);
  }

  @AfterEach
  void close() {
    bare.close();
    model.close();
  }

  private CanonicalRequest request(long seed, int steps) {
    return new CanonicalRequest(model.id().digest(), "a red apple", seed, steps, 3);
  }

  private static Picture drawn(StepModel model, CanonicalRequest request) {
    try (Canvas canvas = model.begin(request)) {
      while (!canvas.isFinished()) {
        model.step(List.of(canvas));
      }
      return canvas.picture();
    }
  }

  @Test
  void step_afterTheLastOfTheModel_enlarges() {
    CanonicalRequest request = request(4, 2);
    assertThat(model.steps(SketchedRequest.fromNoise(request))).isEqualTo(3);
    try (Canvas canvas = model.begin(request)) {
      model.step(List.of(canvas));
      model.step(List.of(canvas));
      assertThat(canvas.isFinished()).isFalse();
      assertThat(canvas.step()).isEqualTo(2);
      assertThat(canvas.steps()).isEqualTo(3);
      assertThat(canvas.picture()).isEqualTo(drawn(bare, request));
      model.step(List.of(canvas));
      assertThat(canvas.isFinished()).isTrue();
      assertThat(canvas.picture().width()).isEqualTo(16);
    }
  }

  @Test
  void step_always_isWhatTheNetworkMakesOfTheModelsPicture() throws IOException {
    CanonicalRequest request = request(4, 2);
    var small = new float[4 * 8 * 8];
    PictureCodec.encode(drawn(bare, request), small, 0);
    try (var manager = DEVICE.newManager()) {
      var planes = manager.create(small, new Shape(1, 4, 8, 8));
      var expected =
          PictureCodec.decode(upscaler.upscaler(manager).enlarge(planes).toFloatArray(), 16);
      assertThat(drawn(model, request)).isEqualTo(expected);
    }
  }

  @Test
  void step_withASketch_isWhatTheNetworkMakesOfBoth() throws IOException {
    ModelPackage reader = TinyModel.publishSketchedUpscaler(models, "reader");
    StepModel loaded = StepModels.load(TinyModel.publish(models, "other"), DEVICE);
    try (StepModel reading = UpscaledModel.of(loaded, reader, 16, DEVICE)) {
      // brought at another side than the large picture's
      Picture sketch = checked(32);
      CanonicalRequest asked = new CanonicalRequest(reading.id().digest(), "a cat", 4, 2, 3);
      List<Picture> drawn =
          StepModels.drawSketched(
              reading, List.of(sketched(asked, sketch), SketchedRequest.fromNoise(asked)));
      Picture small = StepModels.drawSketched(loaded, List.of(sketched(asked, sketch))).get(0);
      Picture smallFromNoise = StepModels.draw(loaded, List.of(asked)).get(0);
      assertThat(PictureDistance.most(drawn.get(0), enlarged(reader, small, sketch)))
          .isLessThanOrEqualTo(1);
      assertThat(PictureDistance.most(drawn.get(1), enlarged(reader, smallFromNoise, null)))
          .isLessThanOrEqualTo(1);
      assertThat(enlarged(reader, small, sketch)).isNotEqualTo(enlarged(reader, small, null));
    }
  }

  private static SketchedRequest sketched(CanonicalRequest request, Picture sketch) {
    return new SketchedRequest(
        request, Optional.of(sketch), new Origin(Origin.Ground.PICTURE, 0.4, List.of()));
  }

  private static Picture checked(int side) {
    var rgba = new byte[4 * side * side];
    for (int i = 0; i < rgba.length; i++) {
      int place = i / 4;
      rgba[i] = (byte) (i % 4 == 3 || (place % side / 2 + place / side / 2) % 2 == 0 ? 255 : 0);
    }
    return new Picture(side, side, rgba);
  }

  private static Picture enlarged(ModelPackage by, Picture small, @Nullable Picture sketch)
      throws IOException {
    try (var manager = DEVICE.newManager()) {
      Upscaler network = by.upscaler(manager);
      NDArray planes = planes(manager, small);
      if (sketch == null) {
        return PictureCodec.decode(network.enlarge(planes).toFloatArray(), 16);
      }
      NDArray large = planes(manager, Resampling.resized(sketch, 16));
      var given = new EnlargingSketch(large, manager.ones(new Shape(1, 1, 1, 1)));
      return PictureCodec.decode(network.enlarge(planes, given).toFloatArray(), 16);
    }
  }

  private static NDArray planes(NDManager manager, Picture picture) {
    var values = new float[4 * picture.width() * picture.width()];
    PictureCodec.encode(picture, values, 0);
    return manager.create(values, new Shape(1, 4, picture.width(), picture.width()));
  }

  @Test
  void step_neighboursThatAreElsewhere_changeNoPicture() {
    var requests = List.of(request(1, 1), request(2, 2), request(3, 1), request(4, 3));
    var canvases = new ArrayList<Canvas>();
    requests.forEach(request -> canvases.add(model.begin(request)));
    List<Canvas> open = List.copyOf(canvases);
    while (!open.isEmpty()) {
      model.step(open);
      open = canvases.stream().filter(canvas -> !canvas.isFinished()).toList();
    }
    for (int i = 0; i < requests.size(); i++) {
      Picture alone = drawn(model, requests.get(i));
      assertThat(PictureDistance.most(canvases.get(i).picture(), alone)).isLessThanOrEqualTo(1);
      canvases.get(i).close();
    }
  }

  @Test
  void step_whenOneFails_leavesAllAsTheyWere() {
    try (Canvas broken = model.begin(request(1, 1));
        Canvas waiting = model.begin(request(2, 1));
        Canvas drawing = model.begin(request(3, 3))) {
      model.step(List.of(broken, waiting));
      breakPicture(broken);
      assertThatThrownBy(() -> model.step(List.of(broken, waiting, drawing)))
          .isInstanceOf(NotFiniteException.class);
      assertThat(waiting.step()).isOne();
      assertThat(drawing.step()).isZero();
      model.step(List.of(waiting, drawing));
      assertThat(waiting.isFinished()).isTrue();
      assertThat(drawing.step()).isOne();
    }
  }

  private static void breakPicture(Canvas canvas) {
    var inner = (DiffusionCanvas) ((UpscaledModel.UpscaledCanvas) canvas).inner();
    inner.noisy().addi(Float.NaN);
  }

  @Test
  void bytesPerPicture_countTheLargePictureToo() {
    assertThat(model.bytesPerPicture())
        .isEqualTo(bare.bytesPerPicture() + 4 * (4 * 64 * 8 + 3 * 4 * 256));
  }

  @Test
  void of_upscalerThatDoesNotFit_isTheModelItself() throws IOException {
    ModelPackage drawing = TinyModel.publish(models, "other");
    StepModel loaded = StepModels.load(drawing, DEVICE);
    assertThat(UpscaledModel.of(loaded, upscaler, 15, DEVICE)).isSameAs(loaded);
    StepModel enlarged = UpscaledModel.of(loaded, upscaler, 16, DEVICE);
    assertThat(enlarged).isNotSameAs(loaded);
    // one behind another takes pictures of 8 pixels still, but those are no longer 8 pixels large
    enlarged.close();
  }

  @Test
  void of_packageOfAnotherKind_isRefused() throws IOException {
    ModelPackage drawing = TinyModel.publish(models, "other");
    assertThatThrownBy(() -> UpscaledModel.of(bare, drawing, 16, DEVICE))
        .isInstanceOf(ModelPackageException.class)
        .hasMessageContaining("must hold a model of kind upscaler, holds diffusion");
  }

  @Test
  void generator_behindAnUpscaler_drawsAndEnlarges() throws IOException {
    StepModel gan = StepModels.load(TinyModel.publishGan(models, "gan"), DEVICE);
    try (StepModel enlarging = UpscaledModel.of(gan, upscaler, 64, DEVICE)) {
      assertThat(enlarging.steps(SketchedRequest.fromNoise(request(1, 9)))).isEqualTo(2);
      assertThat(drawn(enlarging, request(1, 9)).width()).isEqualTo(16);
    }
  }
}
