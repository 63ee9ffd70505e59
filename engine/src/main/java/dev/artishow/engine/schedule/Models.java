package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.ModelId;
import java.util.List;
import java.util.Optional;

/** The models that can draw now. Thread-safe. */
public interface Models extends AutoCloseable {

  /**
   * The model that a request gets from now on.
   *
   * @param name a model's name or an alias, or empty for the one pinned to the asker's channel or
   *     guild, else the default
   * @return a lease that the caller closes, or empty if no model of that name is loaded
   */
  Optional<ModelLease> lease(Optional<String> name, Asker asker);

  /** The one-step model whose drafts are shown until the real picture is there, if there is one. */
  Optional<ModelLease> draft(Asker asker);

  /** What can be asked for, the default first. */
  List<ModelId> known();

  /** Frees every model. Called when the loops have ended, no lease is open then. */
  @Override
  void close();
}
