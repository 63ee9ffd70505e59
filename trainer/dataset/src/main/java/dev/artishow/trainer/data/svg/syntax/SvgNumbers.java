package dev.artishow.trainer.data.svg.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in an attribute, whatever stands between them and whatever their units. */
public final class SvgNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

  private SvgNumbers() {}

  /** How many there are. */
  public static long count(String list) {
    Matcher matcher = NUMBER.matcher(list);
    long count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  public static List<Double> of(String list) {
    var numbers = new ArrayList<Double>();
    Matcher matcher = NUMBER.matcher(list);
    while (matcher.find()) {
      numbers.add(Double.valueOf(matcher.group()));
    }
    return numbers;
  }
}
