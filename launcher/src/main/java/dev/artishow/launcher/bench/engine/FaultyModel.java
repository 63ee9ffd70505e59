package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.ModelId;
import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.schedule.Canvas;
import dev.artishow.engine.schedule.NotFiniteException;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.StepModel;
import java.util.List;
import java.util.random.RandomGenerator;

/** A model that now and then runs out of memory, breaks, draws NaN or kills its thread. */
final class FaultyModel implements StepModel {
  private static final double OUT_OF_MEMORY = 0.002;
  private static final double FAULT = 0.002;
  private static final double DEATH = 0.002;
  private static final double NAN = 0.005;

  private final StepModel model;
  private final RandomGenerator random;
  private final Runnable closed;

  /**
   * @param closed told when the model's memory is freed
   */
  FaultyModel(StepModel model, RandomGenerator random, Runnable closed) {
    this.model = model;
    this.random = random;
    this.closed = closed;
  }

  @Override
  public ModelId id() {
    return model.id();
  }

  @Override
  public SamplerDefaults defaults() {
    return model.defaults();
  }

  @Override
  public int pixels() {
    return model.pixels();
  }

  @Override
  public boolean startsFromSketches() {
    return model.startsFromSketches();
  }

  @Override
  public int steps(SketchedRequest request) {
    return model.steps(request);
  }

  @Override
  public long bytesPerPicture() {
    return model.bytesPerPicture();
  }

  @Override
  public List<Canvas> begin(List<SketchedRequest> requests) {
    return model.begin(requests).stream()
        .<Canvas>map(canvas -> new FaultyCanvas(canvas, chance() < NAN))
        .toList();
  }

  private double chance() {
    synchronized (random) {
      return random.nextDouble();
    }
  }

  @Override
  public void step(List<? extends Canvas> batch) {
    double chance = chance();
    if (chance < OUT_OF_MEMORY) {
      throw new IllegalStateException("injected: out of memory");
    } else if (chance < OUT_OF_MEMORY + FAULT) {
      throw new IllegalStateException("injected: a fault");
    } else if (chance < OUT_OF_MEMORY + FAULT + DEATH) {
      throw new InternalError("injected: the thread dies");
    }
    model.step(batch.stream().map(canvas -> ((FaultyCanvas) canvas).canvas).toList());
  }

  @Override
  public void close() {
    model.close();
    closed.run();
  }

  private record FaultyCanvas(Canvas canvas, boolean broken) implements Canvas {
    @Override
    public int step() {
      return canvas.step();
    }

    @Override
    public int steps() {
      return canvas.steps();
    }

    @Override
    public Picture picture() {
      if (broken) {
        throw new NotFiniteException("injected: NaN");
      }
      return canvas.picture();
    }

    @Override
    public void close() {
      canvas.close();
    }
  }
}
