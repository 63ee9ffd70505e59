package dev.artishow.engine.registry;

import dev.artishow.engine.ModelId;
import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.schedule.Canvas;
import dev.artishow.engine.schedule.NotFiniteException;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.StepModel;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Paints noise from the seed, in as many steps as it is asked, or goes wrong in one way. */
final class PretendedModel implements StepModel {
  /** How a model can go wrong. */
  enum Flaw {
    NONE,
    FLAT,
    NOT_FINITE,
    SAME_FOR_EVERY_SEED,
    DEPENDS_ON_NEIGHBOURS
  }

  private static final int SIDE = 8;

  private final ModelId id;
  private final Flaw flaw;
  final AtomicInteger closed = new AtomicInteger();

  PretendedModel(ModelId id, Flaw flaw) {
    this.id = id;
    this.flaw = flaw;
  }

  @Override
  public ModelId id() {
    return id;
  }

  @Override
  public SamplerDefaults defaults() {
    return new SamplerDefaults("dpm-solver++2m", 2, new Guidance(3, 0.1));
  }

  @Override
  public int pixels() {
    return SIDE * SIDE;
  }

  @Override
  public long bytesPerPicture() {
    return 1024;
  }

  @Override
  public List<Canvas> begin(List<SketchedRequest> requests) {
    requireOpen();
    return requests.stream().<Canvas>map(sketched -> new Painting(sketched.request())).toList();
  }

  @Override
  public void step(List<? extends Canvas> batch) {
    requireOpen();
    batch.forEach(
        canvas -> {
          ((Painting) canvas).step++;
          ((Painting) canvas).neighbours = batch.size() - 1;
        });
  }

  private void requireOpen() {
    if (closed.get() > 0) {
      throw new IllegalStateException("the model's memory is freed");
    }
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }

  private final class Painting implements Canvas {
    private final CanonicalRequest request;
    private int step;
    private int neighbours;

    Painting(CanonicalRequest request) {
      this.request = request;
    }

    @Override
    public int step() {
      return step;
    }

    @Override
    public int steps() {
      return request.steps();
    }

    @Override
    public Picture picture() {
      requireOpen();
      if (flaw == Flaw.NOT_FINITE) {
        throw new NotFiniteException("pixel 0 is NaN");
      }
      var rgba = new byte[SIDE * SIDE * 4];
      new SplittableRandom(flaw == Flaw.SAME_FOR_EVERY_SEED ? 0 : request.seed()).nextBytes(rgba);
      for (int i = 0; i < rgba.length; i++) {
        if (flaw == Flaw.FLAT || i % 4 == 3) {
          rgba[i] = (byte) 200;
        }
      }
      if (flaw == Flaw.DEPENDS_ON_NEIGHBOURS) {
        rgba[0] = (byte) (neighbours * 50);
      }
      return new Picture(SIDE, SIDE, rgba);
    }

    @Override
    public void close() {}
  }
}
