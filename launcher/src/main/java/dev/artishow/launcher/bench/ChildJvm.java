package dev.artishow.launcher.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands of Artishow in processes of their own, started as this one was. */
final class ChildJvm {
  /** By name, because it knows every command, this one's among them. */
  static final String MAIN = "dev.artishow.launcher.Main";

  private ChildJvm() {}

  /**
   * A process that is not started yet, with this one's class path, archive of classes and
   * properties.
   *
   * @param options of Java, beside this process's own
   * @param arguments of Artishow
   */
  static ProcessBuilder of(List<String> options, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MAIN);
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
