package dev.artishow.trainer.distill;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.TextEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The student's squared error beside its teacher, weighted as the denoiser's own loss is.
 *
 * <p>For few steps the time is cut into as many phases, and the student learns to go from anywhere
 * in a phase to its end in one step of DDIM (phased consistency, arXiv:2405.18407). What it should
 * arrive at is found without drawing to the end: the teacher goes a part of the way, the student
 * itself the rest, with no gradient (consistency distillation, arXiv:2303.01469), and the teacher's
 * part is halved now and then (easy consistency tuning, arXiv:2406.14548). Where little of the way
 * would be left to the student the teacher goes all of it: without that hold nothing keeps the
 * student's predictions at low noise from drifting, since they would have only themselves to agree
 * with.
 */
final class DistillationLoss {
  /** A rest of the way, in time, that is shorter than this is the teacher's. */
  private static final float SHORTEST_REST = 0.05f;

  private final DistillationPlan plan;

  DistillationLoss(DistillationPlan plan) {
    this.plan = plan;
  }

  /**
   * One loss a picture.
   *
   * @return (B), with a gradient graph if the student's parameters ask for one
   */
  NDArray perPicture(NDManager manager, Networks networks, DistillationBatch batch) {
    float[] times = batch.times;
    int resolution = networks.student().spec().resolution();
    var question =
        new Question(
            batch.pictures.noisy(manager, times, resolution),
            networks.student().spec().denoiser().sketched()
                ? batch.pictures.sketches(manager, resolution)
                : null,
            manager.create(times),
            manager.create(scales(batch, times)),
            networks.text().apply(batch.pictures.captions(manager)));
    NDArray target =
        plan.fewSteps().isPresent()
            ? arrival(manager, networks, question, new Way(times, batch.ends, batch.gap))
            : question.ask(networks.teacher());
    NDArray predicted = question.ask(Teacher.ofOnePass(networks.student()));
    NDArray weight = manager.create(plan.objective().weights(times)); // (B)
    NDArray errors = predicted.sub(target).square().reshape(batch.size(), -1);
    return errors.mean(new int[] {1}).mul(weight);
  }

  /**
   * Noisy pictures (B, C, R, R) with their sketches (B, 6, R, R) at their times (B), scales (B) and
   * B captions, read once.
   */
  private record Question(
      NDArray noisy,
      @Nullable NDArray sketches,
      NDArray time,
      NDArray scale,
      TextEncoder.Encoded captions) {

    NDArray ask(Teacher teacher) {
      return teacher.of(captions, sketches).clean(noisy, time, scale);
    }

    /** The same pictures at a later time, after a step of DDIM towards a prediction. */
    Question after(NDArray clean, NDArray share, NDArray later) {
      return new Question(moved(clean, share), sketches, later, scale, captions);
    }

    /** Where a step of DDIM leads that goes a share, (B), of the way to a prediction. */
    NDArray moved(NDArray clean, NDArray share) {
      return noisy.add(clean.sub(noisy).mul(share.reshape(-1, 1, 1, 1)));
    }
  }

  /** How far whom goes, one number a picture. */
  private static final class Way {
    final float[] between; // the time until which the teacher goes
    final float[] teacher; // what it goes, as a share of the way to a clean picture
    final float[] student; // what the student goes from there
    final float[] both;

    Way(float[] times, float[] ends, double gap) {
      int size = times.length;
      between = new float[size];
      teacher = new float[size];
      student = new float[size];
      both = new float[size];
      for (int i = 0; i < size; i++) {
        float rest = (float) ((ends[i] - times[i]) * (1 - gap));
        boolean shared = rest >= SHORTEST_REST;
        between[i] = shared ? ends[i] - rest : ends[i];
        teacher[i] = (between[i] - times[i]) / (1 - times[i]);
        student[i] = shared ? rest / (1 - between[i]) : 0;
        both[i] = (ends[i] - times[i]) / (1 - times[i]);
      }
    }
  }

  /** The prediction with which one step arrives where teacher and student together do. */
  private static NDArray arrival(NDManager manager, Networks networks, Question question, Way way) {
    Question rest =
        question.after(
            question.ask(networks.teacher()),
            manager.create(way.teacher),
            manager.create(way.between));
    NDArray clean = rest.ask(Teacher.ofOnePass(networks.constant()));
    NDArray arrived = rest.moved(clean, manager.create(way.student));
    NDArray share = manager.create(way.both).reshape(-1, 1, 1, 1);
    return question.noisy.add(arrived.sub(question.noisy).div(share));
  }

  /** Without guidance where drawing has none yet. */
  private float[] scales(DistillationBatch batch, float[] times) {
    float[] scales = batch.scales.clone();
    for (int i = 0; i < scales.length; i++) {
      scales[i] = times[i] < plan.guidanceFrom() ? 1 : scales[i];
    }
    return scales;
  }
}
