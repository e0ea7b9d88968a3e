// Recording a voice message with the browser's microphone.

const TYPES = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];

export class Recording {
  static async begin() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    return new Recording(stream);
  }

  constructor(stream) {
    this.stream = stream;
    this.pieces = [];
    this.since = performance.now();
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    this.recorder = new MediaRecorder(stream, { mimeType });
    this.recorder.ondataavailable = (event) => this.pieces.push(event.data);
    this.recorder.start();
  }

  get seconds() {
    return (performance.now() - this.since) / 1000;
  }

  // The recorded file and its length in seconds.
  end() {
    const seconds = this.seconds;
    return new Promise((done) => {
      this.recorder.onstop = () => {
        this.#release();
        const type = this.recorder.mimeType.split(";")[0];
        done({ file: new File(this.pieces, `voice.${type.split("/")[1]}`, { type }), seconds });
      };
      this.recorder.stop();
    });
  }

  drop() {
    this.recorder.stop();
    this.#release();
  }

  #release() {
    for (const track of this.stream.getTracks()) track.stop();
  }
}
