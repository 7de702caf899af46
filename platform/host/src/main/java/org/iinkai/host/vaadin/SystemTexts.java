package org.iinkai.host.vaadin;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import java.util.Locale;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.text.Texts;

/** What the browser says by itself when it has lost the server. A press loads the page anew; the door asks who it is. */
final class SystemTexts implements SystemMessagesProvider {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    SystemTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo of) {
        Locale locale = CallerScope.current().map(Caller::locale).orElseGet(of::getLocale);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.text(locale, "host.notice.reload"));
        messages.setSessionExpiredMessage(texts.text(locale, "host.notice.reload-why"));
        messages.setInternalErrorCaption(texts.text(locale, "host.error.page"));
        messages.setInternalErrorMessage(texts.text(locale, "host.error.page-what-to-do"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.text(locale, "host.error.cookies"));
        messages.setCookiesDisabledMessage(texts.text(locale, "host.error.cookies-what-to-do"));
        return messages;
    }
}
