import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // paperkin reads every kind of list by itself: what it has learned for that is part of the page.
  build: { chunkSizeWarningLimit: 1000 },
});
