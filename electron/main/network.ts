import { app } from "electron";

/**
 * Fadenwerk never goes online. Chromium would, on its own account (components, dictionaries,
 * time, proxies): its services are switched off, and no name or address resolves.
 */
export function denyNetwork(): void {
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("no-proxy-server");
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.commandLine.appendSwitch("disable-domain-reliability");
  app.commandLine.appendSwitch("force-webrtc-ip-handling-policy", "disable_non_proxied_udp");
}
