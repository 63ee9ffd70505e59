package dev.artishow.engine.device;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The switches of the PyTorch library that this process has loaded, looked up once by the names
 * that its compiler gave them (Itanium C++ ABI) in version 2.7.
 */
final class LibTorch implements TorchSwitches {
  private static final Logger log = LoggerFactory.getLogger(LibTorch.class);
  private static final Path LOADED = Path.of("/proc/self/maps");
  private static final String FILE = "/libtorch_cpu.so";

  /** {@code c10::DeviceType::CPU} and {@code c10::ScalarType::BFloat16}, each one byte. */
  private static final byte CPU = 0;

  private static final byte BFLOAT16 = 15;
  private static final byte CACHE_OFF = 0;

  /** {@code at::Float32MatmulPrecision}. */
  private static final int HIGHEST = 0;

  private static final int MEDIUM = 2;

  private final Function globalContext;
  private final Function setFloat32MatmulPrecision;
  private final Function setAutocastDtype;
  private final Function setAutocastCacheEnabled;
  private final Function setAutocastEnabled;

  private LibTorch(NativeLibrary library) {
    globalContext = library.getFunction("_ZN2at13globalContextEv");
    setFloat32MatmulPrecision =
        library.getFunction(
            "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE");
    setAutocastDtype =
        library.getFunction(
            "_ZN2at8autocast18set_autocast_dtypeEN3c1010DeviceTypeENS1_10ScalarTypeE");
    setAutocastCacheEnabled = library.getFunction("_ZN2at8autocast26set_autocast_cache_enabledEb");
    setAutocastEnabled =
        library.getFunction("_ZN2at8autocast20set_autocast_enabledEN3c1010DeviceTypeEb");
  }

  /** Of this process; empty where PyTorch is not loaded, or is one that has no such switches. */
  static Optional<TorchSwitches> ofThisProcess() {
    try {
      return file(LOADED).map(file -> new LibTorch(NativeLibrary.getInstance(file)));
    } catch (UnsatisfiedLinkError e) {
      log.debug("PyTorch's arithmetic stays as it is", e);
      return Optional.empty();
    }
  }

  /** Where the library is, as a list of mapped files such as {@code /proc/self/maps} tells. */
  static Optional<String> file(Path mapped) {
    try (Stream<String> lines = Files.lines(mapped)) {
      return lines
          .filter(line -> line.endsWith(FILE))
          .map(line -> line.substring(line.indexOf('/')))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // another system
    }
  }

  @Override
  public void setMedium(boolean on) {
    setFloat32MatmulPrecision.invokeVoid(
        new Object[] {globalContext.invokePointer(new Object[0]), on ? MEDIUM : HIGHEST});
  }

  @Override
  public void setAutocast(boolean on) {
    if (on) {
      setAutocastDtype.invokeVoid(new Object[] {CPU, BFLOAT16});
      // PyTorch does not see that weights are written, and would go on with what it kept of them
      setAutocastCacheEnabled.invokeVoid(new Object[] {CACHE_OFF});
    }
    setAutocastEnabled.invokeVoid(new Object[] {CPU, (byte) (on ? 1 : 0)});
  }
}
