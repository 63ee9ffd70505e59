package dev.artishow.moderation.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.artishow.moderation.reading.FoldedText;
import dev.artishow.moderation.reading.Reading;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds what tells where somebody lives or banks: addresses, numbers and accounts. Where a kind of
 * number has a check digit it must fit, so that a serial number is no card. Thread-safe.
 */
public final class PrivateData {
  private static final Reason REASON =
      new Reason(
          "This holds personal data such as an address, a number or an account; leave it out and"
              + " try again.",
          "Cela contient des données personnelles (adresse, numéro ou compte) ; retirez-les et"
              + " réessayez.");

  /** A kind of data: how it looks, and what else must be so. */
  private record Kind(String id, Pattern pattern, Predicate<String> holds) {
    Kind(String id, String pattern, Predicate<String> holds) {
      this(id, Pattern.compile(pattern), holds);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "email", "[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}", text -> true),
          new Kind("iban", "\\b[a-z]{2}\\d{2}(?: ?[a-z0-9]{2,4}){3,8}\\b", PrivateData::isIban),
          new Kind("card", "\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{1,7}\\b", PrivateData::isCard),
          new Kind("card", "\\b3[47]\\d{2}[ -]?\\d{6}[ -]?\\d{5}\\b", PrivateData::isCard),
          new Kind(
              "social-security",
              "\\b[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\\d{2}|2[ab]) ?\\d{3} ?\\d{3} ?\\d{2}\\b",
              PrivateData::isSocialSecurity),
          new Kind(
              "phone",
              "(?:\\+|\\b00)[1-9]\\d{0,2}[ .-]?\\(?\\d{1,4}\\)?(?:[ .-]?\\d{2,4}){2,4}\\b",
              text -> digits(text).length() >= 9),
          new Kind("phone", "\\b0[1-9](?:[ .-]?\\d{2}){4}\\b", text -> true),
          new Kind("phone", "\\(?\\b[2-9]\\d{2}\\)?[ .-]\\d{3}[ .-]\\d{4}\\b", text -> true));

  /** Where private data stand. */
  public List<Match> match(String prompt) {
    if (prompt.codePoints().noneMatch(c -> Character.isDigit(c) || c == '@' || c == '＠')) {
      return List.of();
    }
    FoldedText folded = FoldedText.of(prompt);
    var matches = new ArrayList<Match>();
    for (Kind kind : KINDS) {
      Matcher matcher = kind.pattern().matcher(folded.text());
      while (matcher.find()) {
        if (kind.holds().test(matcher.group())) {
          add(
              matches,
              "private-" + kind.id(),
              new Place(folded.start(matcher.start()), folded.end(matcher.end() - 1)));
        }
      }
    }
    return matches;
  }

  private static void add(List<Match> matches, String id, Place place) {
    if (matches.isEmpty()
        || matches.stream().noneMatch(known -> known.places().get(0).overlaps(place))) {
      matches.add(
          new Match(
              id,
              Category.PRIVATE_DATA,
              Severity.HIGH,
              "any",
              List.of(place),
              Reading.PLAIN,
              REASON));
    }
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  /** ISO 13616: the rest modulo 97 is 1. */
  private static boolean isIban(String text) {
    String iban = text.replace(" ", "");
    if (iban.length() < 15 || iban.length() > 34) {
      return false;
    }
    var number = new StringBuilder();
    String turned = iban.substring(4) + iban.substring(0, 4);
    turned.chars().forEach(c -> number.append(Character.digit(c, 36)));
    return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  /** ISO/IEC 7812: Luhn's sum is a multiple of ten. */
  private static boolean isCard(String text) {
    String digits = digits(text);
    if (digits.length() < 13 || digits.length() > 19) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 1 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0 && sum > 0;
  }

  /** The French number's key is 97 less the rest modulo 97; Corsica counts as 19 and 18. */
  private static boolean isSocialSecurity(String text) {
    String number = text.replace(" ", "").replace("2a", "19").replace("2b", "18");
    long body = Long.parseLong(number.substring(0, 13));
    return 97 - body % 97 == Long.parseLong(number.substring(13));
  }
}
