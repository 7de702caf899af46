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
