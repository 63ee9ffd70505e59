package dev.artishow.engine.reference.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.sampling.Resampling;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CopyGuardTest {
  private static final int SIDE = 128;

  private static final Reference FISH = reference("fish/1", "fish/1");
  private static final Reference TWIN = reference("fish/2", "fish/1");
  private static final Reference OTHER = reference("fish/3", "fish/3");

  private final Drawings drawings =
      new Drawings() {
        @Override
        public List<Reference> of(String concept) {
          return List.of(FISH, TWIN, OTHER);
        }

        @Override
        public Picture picture(Reference reference, int pixels) {
          Consumer<Graphics2D> what =
              reference.equals(FISH)
                  ? CopyGuardTest::plain
                  : reference.equals(TWIN)
                      ? g -> fish(g, Color.PINK, Color.BLUE)
                      : CopyGuardTest::eel;
          return Resampling.resized(painted(new AffineTransform(), what), pixels);
        }
      };

  private final CopyGuard guard = CopyGuard.calibrated(drawings, List.of("fish"));

  private static Reference reference(String id, String group) {
    return new Reference(id, "fish", "Ada", "CC-BY-4.0", group);
  }

  private static void fish(Graphics2D g, Color body, Color eye) {
    g.setColor(body);
    g.fill(new Ellipse2D.Double(0.15, 0.3, 0.5, 0.4));
    var tail = new Path2D.Double();
    tail.moveTo(0.6, 0.5);
    tail.lineTo(0.88, 0.3);
    tail.lineTo(0.88, 0.7);
    tail.closePath();
    g.fill(tail);
    g.setColor(eye);
    g.fill(new Ellipse2D.Double(0.22, 0.42, 0.08, 0.08));
  }

  /** In a picture's own unit square. */
  private static void plain(Graphics2D g) {
    fish(g, Color.ORANGE, Color.BLACK);
  }

  private static void eel(Graphics2D g) {
    g.setColor(Color.GRAY);
    g.setStroke(new BasicStroke(0.12f));
    var body = new Path2D.Double();
    body.moveTo(0.1, 0.2);
    body.curveTo(0.9, 0.1, 0.1, 0.9, 0.9, 0.8);
    g.draw(body);
  }

  private static Picture painted(AffineTransform held, Consumer<Graphics2D> what) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(SIDE, SIDE);
    g.transform(held);
    what.accept(g);
    g.dispose();
    return Picture.of(image);
  }

  private double distance(Picture drawn) {
    return guard.nearest(drawn, List.of(FISH)).orElseThrow().distance();
  }

  @Test
  void nearest_whateverASketchMayDo_staysACopy() {
    double other = distance(painted(new AffineTransform(), CopyGuardTest::eel));
    var mirrored = new AffineTransform(-1, 0, 0, 1, 1, 0);
    var smaller = new AffineTransform(0.6, 0, 0, 0.6, 0.05, 0.3);
    var stretched = new AffineTransform(1, 0, 0, 0.9, 0, 0.05);
    var turned = AffineTransform.getRotateInstance(Math.toRadians(8), 0.5, 0.5);
    for (AffineTransform held : List.of(mirrored, smaller, stretched, turned)) {
      assertThat(distance(painted(held, CopyGuardTest::plain)))
          .as(held.toString())
          .isLessThan(other / 3);
    }
    Picture recoloured = painted(mirrored, g -> fish(g, new Color(0x7030a0), Color.BLACK));
    assertThat(distance(recoloured)).isLessThan(other / 3);
  }

  @Test
  void copied_noisyCopy_isFoundAndAnotherDrawingIsNot() {
    var noisy = new ArrayList<Picture>();
    byte[] rgba = painted(new AffineTransform(), CopyGuardTest::plain).rgba();
    var random = new Random(1);
    for (int i = 0; i < rgba.length; i++) {
      rgba[i] = (byte) Math.max(0, Math.min(255, (rgba[i] & 0xff) + random.nextInt(17) - 8));
    }
    noisy.add(new Picture(SIDE, SIDE, rgba));
    assertThat(guard.copied(noisy.get(0), List.of(OTHER, FISH)).orElseThrow().reference())
        .isEqualTo(FISH);
    assertThat(guard.copied(painted(new AffineTransform(), CopyGuardTest::eel), List.of(FISH)))
        .isEmpty();
  }

  @Test
  void copied_twinOfAReference_counts() {
    Picture pink = painted(new AffineTransform(), g -> fish(g, Color.PINK, Color.BLUE));
    assertThat(guard.copied(pink, List.of(FISH)).orElseThrow().reference()).isEqualTo(TWIN);
  }

  @Test
  void copied_oneThingOfAScene_isSeenByItself() {
    Picture scene =
        painted(
            new AffineTransform(),
            g -> {
              g.setColor(new Color(0xa0d8f0)); // a ground
              g.fill(new Rectangle2D.Double(0, 0, 1, 1));
              g.setColor(Color.RED);
              g.fill(new Rectangle2D.Double(0.6, 0.6, 0.3, 0.3));
              g.transform(new AffineTransform(0.5, 0, 0, 0.5, 0.02, 0.02));
              plain(g);
            });
    assertThat(guard.copied(scene, List.of(FISH)).orElseThrow().reference()).isIn(FISH, TWIN);
  }

  @Test
  void nearest_nothingDrawn_isNothing() {
    assertThat(guard.nearest(new Picture(1, 1, new byte[4]), List.of(FISH))).isEmpty();
    assertThat(guard.nearest(painted(new AffineTransform(), CopyGuardTest::plain), List.of()))
        .isEmpty();
  }

  @Test
  void calibrated_thingsWithOneDrawing_tellNothing() {
    assertThat(CopyGuard.calibrated(drawings, List.of()).threshold()).isZero();
    assertThat(guard.threshold()).isPositive();
  }
}
