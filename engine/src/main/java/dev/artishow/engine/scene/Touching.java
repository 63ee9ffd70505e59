package dev.artishow.engine.scene;

import java.util.random.RandomGenerator;

/** Puts one thing upon another: on it, in it, on its head, into its hand. */
final class Touching {
  /** Of the frame, kept free around both. */
  private static final double MARGIN = 0.03;

  private final Layout layout;
  private final RandomGenerator random;

  Touching(Layout layout, RandomGenerator random) {
    this.layout = layout;
    this.random = random;
  }

  /** Both, all of them in the frame. */
  Block place(Arrangement small, Relation relation, Arrangement big, Frame frame) {
    Frame inner = frame.part(MARGIN, MARGIN, 1 - 2 * MARGIN, 1 - 2 * MARGIN);
    Block both =
        switch (relation) {
          case ON -> on(small, big, inner);
          case IN -> in(small, big, inner);
          case OUT_OF -> outOf(small, big, inner);
          case ON_HEAD_OF -> onHead(small, big, inner);
          case ON_FACE_OF -> onFace(small, big, inner);
          case ON_NECK_OF -> onNeck(small, big, inner);
          case HELD_BY -> held(small, big, inner);
          default -> throw new IllegalArgumentException(relation + " keeps things apart");
        };
    return both.within(inner);
  }

  /** Where the head of what carries the other is: of one thing its own, of several all of it. */
  private static Box head(Block carrier) {
    if (carrier.placements().size() > 1) {
      return new Box(carrier.left(), carrier.top(), carrier.width(), carrier.height());
    }
    Placement one = carrier.placements().get(0);
    Outline outline = one.thing().sprite().outline();
    double scale = one.width() / outline.box().width();
    return new Box(
        one.left() + (outline.head().left() - outline.box().left()) * scale,
        one.top() + (outline.head().top() - outline.box().top()) * scale,
        outline.head().width() * scale,
        outline.head().height() * scale);
  }

  private static double middle(Box box) {
    return box.left() + box.width() / 2;
  }

  /** Of a width, its middle across at one place and its bottom at another. */
  private static Block standing(Block block, double width, double middle, double bottom) {
    Block sized = block.scaled(width / block.width());
    return sized.at(middle - sized.width() / 2, bottom - sized.height());
  }

  private Block on(Arrangement small, Arrangement big, Frame frame) {
    Block below = layout.stand(big, frame.part(0, 0.4, 1, 0.6), 0.95, 0);
    Block above = layout.stand(small, frame.part(0, 0, 1, 0.5), 0.9, 0);
    Box head = head(below);
    double room = Math.max(0, (below.width() - above.width()) / 4);
    double middle = middle(head) + layout.between(-room, room);
    double sunk = 0.07 * above.height();
    return below.behind(standing(above, above.width(), middle, head.top() + sunk));
  }

  private Block in(Arrangement small, Arrangement big, Frame frame) {
    Block around = layout.stand(big, frame, 0.95, 0);
    Block inside = layout.stand(small, frame, 0.95, 0);
    double fits =
        0.52 * Math.min(around.width() / inside.width(), around.height() / inside.height());
    Block sized = inside.scaled(fits);
    return around.behind(
        sized.at(
            around.left() + (around.width() - sized.width()) / 2,
            around.top() + 0.56 * around.height() - sized.height() / 2));
  }

  private Block outOf(Arrangement small, Arrangement big, Frame frame) {
    Block around = layout.stand(big, frame.part(0, 0.38, 1, 0.62), 0.95, 0);
    Block inside = layout.stand(small, frame.part(0.15, 0, 0.7, 0.65), 0.95, 0);
    double width = Math.min(inside.width(), 0.72 * around.width());
    double middle = around.left() + around.width() / 2;
    double hidden = around.top() + 0.38 * inside.height() * width / inside.width();
    return standing(inside, width, middle, hidden).behind(around);
  }

  private Block onHead(Arrangement hat, Arrangement wearer, Frame frame) {
    Block below = layout.stand(wearer, frame.part(0, 0.22, 1, 0.78), 0.95, 0);
    Block above = layout.stand(hat, frame.part(0, 0, 1, 0.5), 0.95, 0);
    Box head = head(below);
    double widest = 0.9 * head.width();
    double highest = 0.5 * below.height() * above.width() / above.height();
    double width = Math.min(widest, highest);
    double sunk = 0.22 * above.height() * width / above.width();
    return below.behind(standing(above, width, middle(head), head.top() + sunk));
  }

  private Block onFace(Arrangement glasses, Arrangement wearer, Frame frame) {
    Block face = layout.stand(wearer, frame, 0.95, 0);
    Block worn = layout.stand(glasses, frame, 0.95, 0);
    Box head = head(face);
    double highest = 0.45 * head.height() * worn.width() / worn.height();
    double width = Math.min(0.82 * head.width(), highest);
    double eyes = head.top() + 0.45 * head.height();
    double height = worn.height() * width / worn.width();
    return face.behind(standing(worn, width, middle(head), eyes + height / 2));
  }

  private Block onNeck(Arrangement scarf, Arrangement wearer, Frame frame) {
    Block body = layout.stand(wearer, frame, 0.95, 0);
    Block worn = layout.stand(scarf, frame, 0.95, 0);
    Box head = head(body);
    double width = 0.6 * Math.min(head.width(), head.height());
    double height = worn.height() * width / worn.width();
    double neck = Math.min(head.bottom(), body.bottom() - 0.25 * body.height());
    return body.behind(standing(worn, width, middle(head), neck + 0.75 * height));
  }

  private Block held(Arrangement small, Arrangement holder, Frame frame) {
    Block body = layout.stand(holder, frame.part(0.1, 0, 0.8, 1), 0.95, 0);
    Block item = layout.stand(small, frame, 0.95, 0);
    Block sized = item.scaled(0.55 * body.longest() / Math.max(item.width(), item.height()));
    double overlap = 0.3 * Math.min(sized.width(), body.width());
    double left =
        random.nextBoolean()
            ? body.left() + body.width() - overlap
            : body.left() - sized.width() + overlap;
    double low = body.top() + layout.between(0.5, 0.62) * body.height();
    return body.behind(sized.at(left, low - sized.height() / 2));
  }
}
