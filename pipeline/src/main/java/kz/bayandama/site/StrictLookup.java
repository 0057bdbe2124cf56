package kz.bayandama.site;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ValueCode;
import com.github.mustachejava.reflect.Guard;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a template's variables among the components of records and the keys of maps, and nowhere
 * else. Where Mustache.java prints nothing, a variable that nobody declares or a value that is not
 * there stops the build; an empty {@link java.util.Optional} is for sections only.
 */
final class StrictLookup extends ReflectionObjectHandler {
  @Override
  protected MissingWrapper createMissingWrapper(String name, List<Guard> guards) {
    throw new MustacheException("nothing is called «" + name + "» here");
  }

  @Override
  @SuppressWarnings("rawtypes") // as declared by Mustache.java
  protected @Nullable AccessibleObject findMember(Class type, String name) {
    if (!type.isRecord()) {
      return null;
    }
    for (RecordComponent component : ((Class<?>) type).getRecordComponents()) {
      if (component.getName().equals(name)) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor();
      }
    }
    return null;
  }

  @Override
  public Binding createBinding(String name, TemplateContext place, Code code) {
    Binding binding = super.createBinding(name, place, code);
    if (!(code instanceof ValueCode)) {
      return binding;
    }
    return scopes -> {
      Object value = binding.get(scopes);
      if (value == null) {
        throw new MustacheException("«" + name + "» has no value", place);
      }
      return value;
    };
  }
}
