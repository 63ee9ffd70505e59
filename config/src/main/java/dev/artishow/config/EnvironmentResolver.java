package dev.artishow.config;

import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers {@code ${?NAME}} from the environment that was handed in, never from the process's. */
record EnvironmentResolver(Map<String, String> environment) implements ConfigResolver {

  @Override
  public @Nullable ConfigValue lookup(String name) {
    String value = environment.get(name);
    return value == null
        ? null
        : ConfigValueFactory.fromAnyRef(value, "environment variable " + name);
  }

  @Override
  public ConfigResolver withFallback(ConfigResolver fallback) {
    return this;
  }
}
