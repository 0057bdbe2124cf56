import java.io.File;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/** JBake once, as its command does. */
public final class Baking {
  public static void main(String[] args) throws Exception {
    var factory = new JBakeConfigurationFactory();
    var oven =
        new Oven(
            factory.createDefaultJbakeConfiguration(new File(args[0]), new File(args[1]), false));
    oven.bake();
    oven.getErrors().stream().limit(3).forEach(System.err::println);
    System.out.println(oven.getErrors().size() + " errors");
  }
}
