package dev.chatops.xmpp;

import java.io.IOException;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smack.util.ParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that outlives a stanza which breaks its parser. Smack gives up the connection when
 * one of its providers throws anything that it did not expect, such as a NullPointerException at
 * {@code <x xmlns='jabber:x:data'/>}, and anybody may send one.
 */
class XmppStream extends XMPPTCPConnection {

  private static final Logger log = LoggerFactory.getLogger(XmppStream.class);

  XmppStream(XMPPTCPConnectionConfiguration configuration) {
    super(configuration);
    setParsingExceptionCallback(
        stanza ->
            log.debug(
                "a stanza was dropped: {}",
                stanza.getParsingException().getClass().getSimpleName()));
  }

  @Override
  protected void parseAndProcessStanza(XmlPullParser parser)
      throws XmlPullParserException, IOException, InterruptedException {
    int depth = parser.getDepth();
    try {
      super.parseAndProcessStanza(parser);
    } catch (RuntimeException e) {
      // Nothing louder: whoever can write to the bot could fill the log.
      log.debug("a stanza was dropped", e);
      ParserUtils.forwardToEndTagOfDepth(parser, depth);
    }
  }
}
