package org.iinkai.ui.shell;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;

/** Runs tests as somebody who holds every right. */
final class AsAdministrator implements InvocationInterceptor {

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        proceed(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        proceed(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        proceed(invocation);
    }

    private static void proceed(Invocation<Void> invocation) throws Throwable {
        Throwable[] thrown = new Throwable[1];
        CallerScope.run(Caller.system("test"), () -> {
            try {
                invocation.proceed();
            } catch (Throwable failure) {
                thrown[0] = failure;
            }
        });
        if (thrown[0] != null) {
            throw thrown[0];
        }
    }
}
