package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Arrays without numbers and who makes them, to construct a network just to see what it asks for:
 * reading a package's shapes must not take the second that loading PyTorch does.
 */
final class Blank {
  static final NDArray ARRAY = blank(NDArray.class);
  static final NDManager MANAGER = blank(NDManager.class);

  private Blank() {}

  private static <T> T blank(Class<T> type) {
    InvocationHandler answers = (self, method, arguments) -> answer(method);
    return type.cast(
        Proxy.newProxyInstance(Blank.class.getClassLoader(), new Class<?>[] {type}, answers));
  }

  private static Object answer(Method method) {
    if (method.getName().equals("create")) {
      return ARRAY;
    } else if (method.getName().equals("getDataType")) {
      return DataType.FLOAT32;
    }
    throw new IllegalStateException(
        "%s is asked of an array without numbers; a network must not compute while it is constructed"
            .formatted(method.getName()));
  }
}
