package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.syntax.SvgElement;
import java.util.ArrayDeque;
import java.util.Deque;

/** Clipping by the even-odd rule, which JSVG never does: whoever says so, a shape or its group. */
final class SvgClipping {
  private static final String EVEN_ODD = "evenodd";

  private final Deque<Boolean> evenOdd = new ArrayDeque<>(); // by inheritance
  private boolean clips;
  private boolean evenOddInSheet;

  /** An element begins, in a clipping path or not. */
  void begin(SvgElement element, boolean inClip) throws UnusablePictureException {
    String rule = element.declared("clip-rule");
    boolean inherited = !evenOdd.isEmpty() && evenOdd.peek();
    boolean unsaid = rule.isEmpty() || rule.equals("inherit");
    evenOdd.push(unsaid ? inherited : rule.equals(EVEN_ODD));
    clips |= inClip;
    if (inClip && evenOdd.peek()) {
      throw refusal();
    }
  }

  void end() {
    evenOdd.pop();
  }

  /** A rule that a style sheet sets, whatever for. */
  void inSheet(String rule) {
    evenOddInSheet |= rule.strip().equals(EVEN_ODD);
  }

  /** Once all elements and style sheets were seen. */
  void finish() throws UnusablePictureException {
    if (clips && evenOddInSheet) {
      throw refusal();
    }
  }

  private static UnusablePictureException refusal() {
    return SvgRefusal.unsupported("clips by the even-odd rule");
  }
}
