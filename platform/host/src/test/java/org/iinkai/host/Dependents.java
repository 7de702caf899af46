package org.iinkai.host;

/** Two bundles, one of which uses what the other exports. */
final class Dependents {

    private static final String GREETING = "org.iinkai.greeter.contract.Greeting";

    private Dependents() {}

    static BundleBuilder greeter(String version) {
        return Bundles.small(
                        "org.iinkai.greeter", "greeter", version, "to.export(" + GREETING + ".class, Polite.class);")
                .source(GREETING, """
                        package org.iinkai.greeter.contract;
                        public interface Greeting { String greet(); }
                        """)
                .source("org.iinkai.greeter.Polite", """
                        package org.iinkai.greeter;
                        class Polite implements org.iinkai.greeter.contract.Greeting {
                            public String greet() { return "hello"; }
                        }
                        """)
                .header("Export-Package", "org.iinkai.greeter.contract;version=1.0.0");
    }

    /** Greets better when a greeter is there, and does without when none is. */
    static BundleBuilder visitor() {
        return Bundles.small("org.iinkai.visitor", "visitor", "1.0.0", "to.service(Guest.class);")
                .source(GREETING, """
                        package org.iinkai.greeter.contract;
                        public interface Greeting { String greet(); }
                        """)
                .source("org.iinkai.visitor.Guest", """
                        package org.iinkai.visitor;
                        import java.util.Optional;
                        import org.iinkai.greeter.contract.Greeting;
                        class Guest {
                            private final Optional<Greeting> greeting;
                            Guest(Optional<Greeting> greeting) {
                                this.greeting = greeting;
                                System.setProperty("visitor", heard());
                            }
                            // what names the contract comes behind the question whether it is there
                            String heard() { return greeting.isPresent() ? greeting.get().greet() : "silence"; }
                        }
                        """)
                .without("org/iinkai/greeter")
                .header("Import-Package", "org.iinkai.greeter.contract;version=\"[1.0,2)\";resolution:=optional,*");
    }

    static BundleBuilder greeted() {
        return Bundles.small("org.iinkai.greeted", "greeted", "1.0.0", "to.service(Guest.class);")
                .source(GREETING, """
                        package org.iinkai.greeter.contract;
                        public interface Greeting { String greet(); }
                        """)
                .source("org.iinkai.greeted.Guest", """
                        package org.iinkai.greeted;
                        class Guest {
                            Guest(org.iinkai.greeter.contract.Greeting greeting) { greeting.greet(); }
                        }
                        """)
                .without("org/iinkai/greeter")
                .header("Import-Package", "org.iinkai.greeter.contract;version=\"[1.0,2)\",*");
    }
}
