// The places of the network laboratory and what a page in Chromium sees of them at port 443: [outcome, detail] by fetch
// and by WebRTC.
const tlsFailed = ['failed', 'TypeError: Failed to fetch'];
const connected = ['connected_then_failed', '701 Failed to establish connection'];
const rejected = ['failed_at_once', '701 Failed to establish connection'];
const silence = ['deadline_passed', ''];

export const places = {
  // nginx with a certificate for another name, which the browser is told to accept in the first case.
  open: { address: '198.51.100.1', isCertificateAccepted: true, fetch: ['answered', 'opaque'], webRtc: connected },
  openByIpv6: { address: '2001:db8::1', fetch: tlsFailed, webRtc: connected },
  closed: { address: '198.51.100.2', fetch: tlsFailed, webRtc: rejected },
  resetByFirewall: { address: '198.51.100.3', fetch: tlsFailed, webRtc: rejected },
  rejectedByFirewall: { address: '198.51.100.4', fetch: tlsFailed, webRtc: rejected },
  dropped: { address: '198.51.100.5', fetch: silence, webRtc: silence },
  // Connects and says nothing; a page cannot tell it from one whose packets are dropped.
  silent: { address: '198.51.100.6', fetch: silence, webRtc: silence },
};
