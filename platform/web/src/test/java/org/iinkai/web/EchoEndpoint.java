package org.iinkai.web;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;

/** Sends back what comes, with the name of who sent it. */
public final class EchoEndpoint extends Endpoint {

    @Override
    public void onOpen(Session session, EndpointConfig configuration) {
        session.addMessageHandler(String.class, (MessageHandler.Whole<String>) text -> answer(session, text));
    }

    private static void answer(Session session, String text) {
        String caller = CallerScope.current().map(Caller::account).orElse("nobody");
        try {
            session.getBasicRemote().sendText(caller + ": " + text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
