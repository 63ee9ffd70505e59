package dev.artishow.engine.schedule;

import dev.artishow.engine.Freedom;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Draws pictures of one pixel, whose colour is the seed, and does as it is told in between. */
final class FakeModel implements StepModel {
  static final int STEPS = 4;

  final List<List<Long>> steps = new ArrayList<>();
  int open;
  boolean closed;
  boolean startsFromSketches = true;
  Optional<Freedom> freedom = Optional.empty();
  Consumer<List<Long>> beforeBegin = seeds -> {};
  Consumer<List<Long>> beforeStep = seeds -> {};

  private final String name;
  private final int usualSteps;

  FakeModel() {
    this("fake", STEPS);
  }

  FakeModel(String name, int usualSteps) {
    this.name = name;
    this.usualSteps = usualSteps;
  }

  @Override
  public ModelId id() {
    return new ModelId(name, "1.0.0", name);
  }

  @Override
  public SamplerDefaults defaults() {
    return new SamplerDefaults("fake", usualSteps, new Guidance(1, 0), freedom);
  }

  @Override
  public int pixels() {
    return 1;
  }

  @Override
  public long bytesPerPicture() {
    return 1;
  }

  @Override
  public boolean startsFromSketches() {
    return startsFromSketches;
  }

  @Override
  public int steps(SketchedRequest request) {
    return (int) Math.round(request.request().steps() * (1 - request.start()));
  }

  @Override
  public List<Canvas> begin(List<SketchedRequest> requests) {
    beforeBegin.accept(requests.stream().map(sketched -> sketched.request().seed()).toList());
    open += requests.size();
    return requests.stream().<Canvas>map(FakeCanvas::new).toList();
  }

  @Override
  public synchronized void step(List<? extends Canvas> batch) {
    List<Long> seeds = batch.stream().map(canvas -> ((FakeCanvas) canvas).request.seed()).toList();
    beforeStep.accept(seeds);
    steps.add(seeds);
    batch.forEach(canvas -> ((FakeCanvas) canvas).step++);
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class FakeCanvas implements Canvas {
    private final CanonicalRequest request;
    private final int steps;
    private int step;
    private boolean released;

    FakeCanvas(SketchedRequest sketched) {
      this.request = sketched.request();
      this.steps = FakeModel.this.steps(sketched);
    }

    @Override
    public int step() {
      return step;
    }

    @Override
    public int steps() {
      return steps;
    }

    @Override
    public Picture picture() {
      if (request.caption().equals("nothing")) {
        throw new NotFiniteException("NaN");
      }
      return new Picture(1, 1, new byte[] {(byte) request.seed(), 0, 0, -1});
    }

    @Override
    public void close() {
      if (!released) {
        released = true;
        open--;
      }
    }
  }
}
