package dev.artishow.engine.device;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The arithmetic that a processor computes in: what was asked for as far as it and PyTorch can,
 * else float32 as ever, which is no fault.
 */
public final class ProcessorArithmetic {
  private static final Logger log = LoggerFactory.getLogger(ProcessorArithmetic.class);

  private final Arithmetic kind;
  private final Optional<TorchSwitches> torch;

  private ProcessorArithmetic(Arithmetic kind, Optional<TorchSwitches> torch) {
    this.kind = kind;
    this.torch = torch;
  }

  /** float32, whatever the processor. */
  public static ProcessorArithmetic exact() {
    return new ProcessorArithmetic(Arithmetic.FLOAT32, Optional.empty());
  }

  /** What networks learn in; PyTorch must be loaded. */
  public static ProcessorArithmetic forTraining(ArithmeticChoice choice) {
    return forTraining(choice, Processor.ofThisMachine(), LibTorch.ofThisProcess());
  }

  static ProcessorArithmetic forTraining(
      ArithmeticChoice choice, Processor processor, Optional<TorchSwitches> torch) {
    if (choice == ArithmeticChoice.BFLOAT16 && !processor.hasBfloat16()) {
      log.warn("This processor has no products in bfloat16; they are emulated, many times as slow");
    }
    Arithmetic fastest = processor.hasBfloat16() ? Arithmetic.BFLOAT16 : Arithmetic.FLOAT32;
    return of("Training", choice, fastest, torch);
  }

  /**
   * What models draw in; PyTorch must be loaded. A picture must not depend on the machine by more
   * than rounding, so nothing is rounded to bfloat16 unless that is asked for by name.
   */
  public static ProcessorArithmetic forDrawing(ArithmeticChoice choice) {
    return forDrawing(choice, Processor.ofThisMachine(), LibTorch.ofThisProcess());
  }

  static ProcessorArithmetic forDrawing(
      ArithmeticChoice choice, Processor processor, Optional<TorchSwitches> torch) {
    boolean staysExact = processor.hasBfloat16() && !processor.hasTiles();
    return of("Drawing", choice, staysExact ? Arithmetic.MEDIUM : Arithmetic.FLOAT32, torch);
  }

  private static ProcessorArithmetic of(
      String what, ArithmeticChoice choice, Arithmetic fastest, Optional<TorchSwitches> torch) {
    Arithmetic wanted = choice.named().orElse(fastest);
    Arithmetic kind = torch.isPresent() ? wanted : Arithmetic.FLOAT32;
    log.info(
        "{} in {} arithmetic, {} was asked for{}",
        what,
        kind,
        choice,
        kind == wanted ? "" : "; PyTorch could not be told so");
    return new ProcessorArithmetic(kind, torch);
  }

  /** Which it is. */
  public Arithmetic kind() {
    return kind;
  }

  /** Has the whole process compute so, as far as that is not a matter of single passes. */
  public void begin() {
    torch.ifPresent(switches -> switches.setMedium(kind == Arithmetic.MEDIUM));
  }

  /** A pass of a network, computed so on this thread. */
  public <T> T pass(Supplier<T> pass) {
    return kind == Arithmetic.BFLOAT16 ? Autocast.run(torch.orElseThrow(), pass) : pass.get();
  }
}
