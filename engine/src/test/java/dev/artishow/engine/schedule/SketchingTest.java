package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Origin.Ground;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.Sketch;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.reference.Sketcher;
import dev.artishow.engine.reference.Start;
import dev.artishow.engine.reference.guard.CopyGuard;
import dev.artishow.engine.reference.sketch.Sketchbook;
import dev.artishow.engine.sampling.Resampling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SketchingTest {
  private static final Reference CAT = new Reference("cats/1", "cat", "Ada", "CC-BY-4.0", "cats/1");
  private static final Sketch OWN = new Sketch(new Picture(2, 2, new byte[16]), List.of());

  private final FakeModel model = new FakeModel();
  private final Sketching sketching =
      new Sketching(
          Optional.of(new Sketchbook(SketchingTest::cat, "library-1", Optional.empty())),
          new Freedom(0.3));
  private final Sketching without = new Sketching(Optional.empty(), new Freedom(0.3));

  /** Knows cats, one colour a seed. */
  private static Optional<Sketch> cat(String prompt, long seed, int pixels) {
    var rgba = new byte[4 * pixels * pixels];
    Arrays.fill(rgba, (byte) 0xff);
    rgba[0] = (byte) seed;
    return prompt.contains("cat")
        ? Optional.of(new Sketch(new Picture(pixels, pixels, rgba), List.of(CAT)))
        : Optional.empty();
  }

  private Start start(DrawRequest request) {
    return sketching.canonical(request, model).start();
  }

  @Test
  void sketched_namedThing_startsFromItsSketchAndTellsWhoseItIs() {
    SketchedRequest sketched = sketching.sketched(DrawRequest.of("A Cat", 7), model);
    assertThat(sketched.sketch().orElseThrow().rgba()[0]).isEqualTo((byte) 7);
    assertThat(sketched.start()).isEqualTo(0.3);
    assertThat(sketched.origin().ground()).isEqualTo(Ground.LIBRARY);
    assertThat(sketched.origin().references()).containsExactly(CAT);
  }

  @Test
  void sketched_nothingToSketch_isNoiseAndSaysWhy() {
    assertThat(ground(sketching, DrawRequest.of("a dog", 7))).isEqualTo(Ground.NOTHING_NAMED);
    assertThat(ground(sketching, DrawRequest.of("a cat", 7).withFreedom(Freedom.FREE)))
        .isEqualTo(Ground.FREE);
    assertThat(ground(without, DrawRequest.of("a cat", 7))).isEqualTo(Ground.NO_LIBRARY);
    model.startsFromSketches = false;
    assertThat(ground(sketching, DrawRequest.of("a cat", 7))).isEqualTo(Ground.NOISE_ONLY);
    assertThat(ground(without, DrawRequest.of("a cat", 7).withSketch(OWN)))
        .isEqualTo(Ground.NOISE_ONLY);
  }

  private Ground ground(Sketching by, DrawRequest request) {
    SketchedRequest sketched = by.sketched(request, model);
    assertThat(sketched.sketch()).isEmpty();
    assertThat(sketched.start()).isZero();
    return sketched.origin().ground();
  }

  @Test
  void sketched_ownPicture_isCloseToItUnlessToldOtherwise() {
    SketchedRequest own = without.sketched(DrawRequest.of("a dog", 7).withSketch(OWN), model);
    assertThat(own.sketch()).contains(OWN.picture());
    assertThat(own.origin().ground()).isEqualTo(Ground.PICTURE);
    assertThat(own.start()).isEqualTo(Freedom.CLOSE.start());
    DrawRequest loose = DrawRequest.of("a dog", 7).withSketch(OWN).withFreedom(Freedom.LOOSE);
    assertThat(without.sketched(loose, model).start()).isEqualTo(Freedom.LOOSE.start());
  }

  @Test
  void canonical_whateverDecidesTheSketch_isInIt() {
    Start usual = start(DrawRequest.of("a cat", 7));
    assertThat(usual).isEqualTo(new Start("library-1", "a cat", 0.3));
    assertThat(start(DrawRequest.of(" A  CAT ", 7))).isEqualTo(usual);
    assertThat(start(DrawRequest.of("a cat", 7).withFreedom(Freedom.CLOSE))).isNotEqualTo(usual);
    assertThat(start(DrawRequest.of("a cât", 7))).isNotEqualTo(usual);
    assertThat(start(DrawRequest.of("a cat", 7).withFreedom(Freedom.FREE))).isEqualTo(Start.NOISE);
    var other =
        new Sketch(
            new Picture(2, 2, new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
            List.of());
    var twin = new Sketch(OWN.picture(), List.of(CAT));
    DrawRequest cat = DrawRequest.of("a cat", 7);
    assertThat(List.of(OWN, other, twin))
        .extracting(sketch -> start(cat.withSketch(sketch)).source())
        .doesNotHaveDuplicates()
        .doesNotContain("library-1");
  }

  @Test
  void again_afterACopy_takesOtherDrawingsThenBentOnesThenLessOfThemThenNone() {
    SketchedRequest first = sketching.sketched(DrawRequest.of("a cat", 7), model);
    SketchedRequest second = sketching.again(first, 1);
    assertThat(second.sketch()).isNotEqualTo(first.sketch());
    assertThat(second.start()).isEqualTo(0.3);
    SketchedRequest third = sketching.again(second, 2);
    assertThat(third.sketch()).isNotEqualTo(second.sketch());
    assertThat(third.start()).isEqualTo(0.3);
    SketchedRequest fourth = sketching.again(third, 3);
    assertThat(fourth.sketch()).isNotEqualTo(third.sketch());
    assertThat(fourth.start()).isEqualTo(0.15);
    SketchedRequest last = sketching.again(fourth, 4);
    assertThat(last.sketch()).isEmpty();
    assertThat(last.origin().ground()).isEqualTo(Ground.TOO_NEAR);
    assertThat(List.of(second, third, fourth, last))
        .extracting(SketchedRequest::request)
        .containsOnly(first.request());
  }

  @Test
  void copied_inASetting_isSeenWithoutIt() {
    Picture disc = disc(0);
    Picture inTheSnow = disc(0xff);
    Drawings drawings =
        new Drawings() {
          @Override
          public List<Reference> of(String concept) {
            return List.of(CAT);
          }

          @Override
          public Picture picture(Reference reference, int pixels) {
            return Resampling.resized(disc, pixels);
          }
        };
    Sketcher sketcher =
        (prompt, seed, pixels) ->
            Optional.of(
                new Sketch(inTheSnow, List.of(CAT))
                    .changed(picture -> Resampling.resized(picture, pixels)));
    Sketcher knowing =
        (prompt, seed, pixels) ->
            Optional.of(new Sketch(inTheSnow, List.of(CAT), Optional.of(disc)));
    assertThat(isCopied(sketcher, drawings, inTheSnow)).isFalse();
    assertThat(isCopied(knowing, drawings, inTheSnow)).isTrue();
  }

  private boolean isCopied(Sketcher sketcher, Drawings drawings, Picture drawn) {
    var guard = Optional.of(new CopyGuard(drawings, 0.03));
    var guarding = new Sketching(Optional.of(new Sketchbook(sketcher, "", guard)), Freedom.CLOSE);
    SketchedRequest request = guarding.sketched(DrawRequest.of("a cat in the snow", 7), model);
    return guarding.copied(drawn, request).isPresent();
  }

  /** A dark disc with a light spot; around it stripes as opaque as is said. */
  private static Picture disc(int ground) {
    int side = 64;
    var rgba = new byte[4 * side * side];
    for (int i = 0; i < side * side; i++) {
      double x = i % side - 31.5;
      int row = i / side;
      double y = row - 31.5;
      boolean in = Math.hypot(x, y) < 22;
      boolean spot = Math.hypot(x - 6, y + 6) < 6;
      Arrays.fill(rgba, 4 * i, 4 * i + 3, (byte) (in ? spot ? 0xe0 : 0x40 : row * 4));
      rgba[4 * i + 3] = (byte) (in ? 0xff : ground);
    }
    return new Picture(side, side, rgba);
  }

  @Test
  void again_afterACopyOfWhatWasBrought_keepsItAndDrawsMoreFreely() {
    var twin = new Sketch(OWN.picture(), List.of(CAT));
    SketchedRequest first = sketching.sketched(DrawRequest.of("a cat", 7).withSketch(twin), model);
    SketchedRequest second = sketching.again(first, 1);
    assertThat(second.sketch()).contains(OWN.picture());
    assertThat(second.start()).isEqualTo(Freedom.CLOSE.start() / 2);
    assertThat(second.origin().references()).containsExactly(CAT);
  }

  @Test
  void canonical_modelThatKnowsItsOwnFreedom_isDrawnWithIt() {
    model.freedom = Optional.of(new Freedom(0.1));
    assertThat(start(DrawRequest.of("a cat", 7)).time()).isEqualTo(0.1);
  }
}
