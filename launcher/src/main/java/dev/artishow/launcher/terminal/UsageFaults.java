package dev.artishow.launcher.terminal;

import dev.artishow.config.text.Phrases;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in the user's language; picocli knows English alone. */
final class UsageFaults {
  private final Phrases phrases;
  private final Faults faults;

  UsageFaults(Phrases phrases) {
    this.phrases = phrases;
    this.faults = new Faults(phrases);
  }

  String explain(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return explain(unmatched);
    } else if (fault instanceof MissingParameterException missing) {
      return explain(missing);
    } else if (fault.getValue() != null && fault.getArgSpec() != null) {
      return explain(fault.getArgSpec(), fault.getValue(), fault);
    }
    return faults.say(String.valueOf(fault.getMessage()));
  }

  private String explain(UnmatchedArgumentException fault) {
    String first = fault.getUnmatched().get(0);
    if (first.equals("--gpu")) {
      return phrases.say("error.gpu");
    }
    boolean takesCommands = !fault.getCommandLine().getSubcommands().isEmpty();
    String key = fault.isUnknownOption() ? "option" : takesCommands ? "command" : "argument";
    String name = fault.getCommandLine().getCommandSpec().qualifiedName();
    String what = phrases.say("error.unknown." + key, first, name);
    List<String> near = fault.getSuggestions();
    return near.isEmpty() ? what : what + " " + phrases.say("error.near", near.get(0));
  }

  private String explain(MissingParameterException fault) {
    List<ArgSpec> missing = fault.getMissing();
    if (missing.isEmpty()) {
      return faults.say(String.valueOf(fault.getMessage()));
    }
    String names = missing.stream().map(UsageFaults::name).collect(Collectors.joining(", "));
    return phrases.say("error.missing", names);
  }

  private String explain(ArgSpec argument, String value, ParameterException fault) {
    Class<?> type = argument.typeInfo().getType();
    String name = name(argument);
    if (argument.typeInfo().isEnum()) {
      String choice = String.join(", ", argument.typeInfo().getEnumConstantNames());
      return phrases.say("error.choice", name, choice.toLowerCase(phrases.locale()), value);
    } else if (isWhole(type)) {
      return phrases.say("error.whole", name, value);
    } else if (type == double.class || type == Double.class) {
      return phrases.say("error.number", name, value);
    }
    return faults.say(String.valueOf(fault.getMessage()));
  }

  private static boolean isWhole(Class<?> type) {
    return Arrays.asList(int.class, Integer.class, long.class, Long.class).contains(type);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** Where help is. */
  String seeHelp(CommandLine command) {
    return phrases.say("error.help", command.getCommandSpec().qualifiedName());
  }
}
