package dev.artishow.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders that are still to be met, in the order given. Safe to use from several threads. */
final class Orders<F> {
  private final List<Order<F>> open = new ArrayList<>();

  synchronized void add(Order<F> order) {
    open.add(order);
  }

  /** What goes wrong with the next thing of that name; each thing counts for one order alone. */
  synchronized Optional<F> take(String name) {
    for (int i = 0; i < open.size(); i++) {
      Order<F> order = open.get(i);
      if (!order.fits(name)) {
        continue;
      }
      if (order.isDue() && order.isLast()) {
        open.remove(i);
      } else {
        open.set(i, order.counted());
      }
      return order.isDue() ? Optional.of(order.fault()) : Optional.empty();
    }
    return Optional.empty();
  }

  synchronized List<Order<F>> all() {
    return List.copyOf(open);
  }

  synchronized void clear() {
    open.clear();
  }
}
