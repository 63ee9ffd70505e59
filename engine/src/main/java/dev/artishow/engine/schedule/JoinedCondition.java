package dev.artishow.engine.schedule;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The captions of a batch as one condition, kept until the batch changes: joining copies hundreds
 * of kilobytes a picture, and most steps are made by the same pictures as the one before.
 */
final class JoinedCondition {
  private final NDManager manager;
  private List<Condition> parts = List.of();
  private @Nullable NDManager owner;
  private @Nullable Condition joined;

  /**
   * @param manager frees what is kept when it is closed
   */
  JoinedCondition(NDManager manager) {
    this.manager = manager;
  }

  /** The pictures' captions, then one captionless row for each of the first {@code guided}. */
  Condition of(List<DiffusionCanvas> rows, Condition captionless, int guided) {
    var wanted = new ArrayList<Condition>();
    rows.forEach(row -> wanted.add(row.condition()));
    wanted.addAll(Collections.nCopies(guided, captionless));
    Condition current = joined;
    if (current == null || !parts.equals(wanted)) {
      current = join(wanted);
    }
    return current;
  }

  private Condition join(List<Condition> wanted) {
    forget();
    NDManager fresh = manager.newSubManager();
    owner = fresh;
    Condition condition = Condition.join(wanted);
    condition.attach(fresh);
    parts = wanted;
    joined = condition;
    return condition;
  }

  private void forget() {
    joined = null;
    parts = List.of();
    if (owner != null) {
      owner.close();
      owner = null;
    }
  }
}
