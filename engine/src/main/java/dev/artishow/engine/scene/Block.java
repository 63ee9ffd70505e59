package dev.artishow.engine.scene;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Things that have their places, moved and scaled as one; what is behind comes first. */
record Block(List<Placement> placements) {
  Block {
    placements = List.copyOf(placements);
  }

  static Block of(Placement placement) {
    return new Block(List.of(placement));
  }

  double left() {
    return least(Placement::left);
  }

  double top() {
    return least(Placement::top);
  }

  double right() {
    return most(Placement::right);
  }

  double bottom() {
    return most(Placement::bottom);
  }

  double width() {
    return placements.size() == 1 ? placements.get(0).width() : right() - left();
  }

  double height() {
    return placements.size() == 1 ? placements.get(0).height() : bottom() - top();
  }

  /** Length of its longest thing. */
  double longest() {
    return most(Placement::longest);
  }

  /** The area that its largest thing covers. */
  double covered() {
    return most(Placement::covered);
  }

  private double least(ToDoubleFunction<Placement> of) {
    return placements.stream().mapToDouble(of).min().orElseThrow();
  }

  private double most(ToDoubleFunction<Placement> of) {
    return placements.stream().mapToDouble(of).max().orElseThrow();
  }

  /** The same with its left upper corner elsewhere. */
  Block at(double left, double top) {
    double oldLeft = left();
    double oldTop = top();
    return new Block(
        placements.stream()
            .map(
                it ->
                    it.in(
                        it.left() - oldLeft + left,
                        it.top() - oldTop + top,
                        it.width(),
                        it.height()))
            .toList());
  }

  /** The same, of another size about its centre. */
  Block scaled(double factor) {
    double left = left();
    double top = top();
    double lessWidth = width() * (1 - factor);
    double lessHeight = height() * (1 - factor);
    return new Block(
        placements.stream()
            .map(
                it ->
                    it.in(
                        left + lessWidth / 2 + (it.left() - left) * factor,
                        top + lessHeight / 2 + (it.top() - top) * factor,
                        it.width() - it.width() * (1 - factor),
                        it.height() - it.height() * (1 - factor)))
            .toList());
  }

  /** The same, shrunk where it must be and moved where it must be so that all is in a frame. */
  Block within(Frame frame) {
    double fits = Math.min(frame.width() / width(), frame.height() / height());
    Block small = fits < 1 ? scaled(fits) : this;
    double left = Math.min(small.left(), frame.left() + frame.width() - small.width());
    double top = Math.min(small.top(), frame.top() + frame.height() - small.height());
    return small.at(Math.max(frame.left(), left), Math.max(frame.top(), top));
  }

  /** This behind another. */
  Block behind(Block other) {
    return new Block(Stream.concat(placements.stream(), other.placements.stream()).toList());
  }
}
