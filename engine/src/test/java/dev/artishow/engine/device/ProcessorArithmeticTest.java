package dev.artishow.engine.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorArithmeticTest {
  private final RecordedSwitches torch = new RecordedSwitches();

  /** What PyTorch was told, in order. */
  private static final class RecordedSwitches implements TorchSwitches {
    final List<String> told = new ArrayList<>();

    @Override
    public void setMedium(boolean on) {
      told.add("medium " + on);
    }

    @Override
    public void setAutocast(boolean on) {
      told.add("autocast " + on);
    }
  }

  private static Processor with(String flags) {
    return new Processor(Set.of(flags.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "AUTO, avx2, FLOAT32, FLOAT32",
    "AUTO, avx512_bf16, BFLOAT16, MEDIUM",
    "AUTO, avx512_bf16 amx_bf16, BFLOAT16, FLOAT32",
    "FLOAT32, avx512_bf16, FLOAT32, FLOAT32",
    "MEDIUM, avx2, MEDIUM, MEDIUM",
    "MEDIUM, avx512_bf16 amx_bf16, MEDIUM, MEDIUM",
    "BFLOAT16, avx2, BFLOAT16, BFLOAT16"
  })
  void kind_ofAChoiceOnAProcessor(
      ArithmeticChoice choice, String flags, Arithmetic training, Arithmetic drawing) {
    Optional<TorchSwitches> known = Optional.of(torch);
    assertThat(ProcessorArithmetic.forTraining(choice, with(flags), known).kind())
        .isEqualTo(training);
    assertThat(ProcessorArithmetic.forDrawing(choice, with(flags), known).kind())
        .isEqualTo(drawing);
  }

  @ParameterizedTest
  @CsvSource({"AUTO", "FLOAT32", "MEDIUM", "BFLOAT16"})
  void kind_whereTorchHasNoSwitches_isFloat32(ArithmeticChoice choice) {
    var arithmetic = ProcessorArithmetic.forTraining(choice, with("avx512_bf16"), Optional.empty());
    assertThat(arithmetic.kind()).isEqualTo(Arithmetic.FLOAT32);
    arithmetic.begin();
    assertThat(arithmetic.<String>pass(() -> "done")).isEqualTo("done");
  }

  private ProcessorArithmetic of(ArithmeticChoice choice) {
    return ProcessorArithmetic.forTraining(choice, with("avx512_bf16"), Optional.of(torch));
  }

  @Test
  void begin_saysWhetherProductsAreMedium() {
    of(ArithmeticChoice.MEDIUM).begin();
    of(ArithmeticChoice.FLOAT32).begin();
    of(ArithmeticChoice.BFLOAT16).begin();
    assertThat(torch.told).containsExactly("medium true", "medium false", "medium false");
  }

  @Test
  void pass_inBfloat16_castsForItsLengthButForExceptions() {
    String drawn =
        of(ArithmeticChoice.BFLOAT16)
            .pass(
                () -> {
                  torch.told.add("body " + Autocast.isOn());
                  return Autocast.except(
                      () -> {
                        torch.told.add("head " + Autocast.isOn());
                        return "picture";
                      });
                });
    assertThat(drawn).isEqualTo("picture");
    assertThat(torch.told)
        .containsExactly(
            "autocast true",
            "body true",
            "autocast false",
            "head false",
            "autocast true",
            "autocast false");
    assertThat(Autocast.isOn()).isFalse();
  }

  @Test
  void pass_thatFails_leavesFloat32() {
    assertThatThrownBy(
            () ->
                of(ArithmeticChoice.BFLOAT16)
                    .pass(
                        () ->
                            Autocast.except(
                                () -> {
                                  throw new IllegalStateException("no memory");
                                })))
        .hasMessage("no memory");
    assertThat(torch.told).endsWith("autocast false");
    assertThat(Autocast.isOn()).isFalse();
  }

  @Test
  void pass_inFloat32_tellsTorchNothing() {
    assertThat(of(ArithmeticChoice.FLOAT32).<Boolean>pass(() -> Autocast.except(Autocast::isOn)))
        .isFalse();
    assertThat(torch.told).isEmpty();
  }
}
